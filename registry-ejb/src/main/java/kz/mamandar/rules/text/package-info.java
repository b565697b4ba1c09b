/** Folding of names for search. */
package kz.mamandar.rules.text;
