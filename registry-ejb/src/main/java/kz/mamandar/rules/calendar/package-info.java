/** Working days and the term of five of them (para 9). */
package kz.mamandar.rules.calendar;
