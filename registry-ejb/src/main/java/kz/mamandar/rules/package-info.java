/** The law as plain Java: imports nothing but java, takes all dates from outside, names its clauses. */
package kz.mamandar.rules;
