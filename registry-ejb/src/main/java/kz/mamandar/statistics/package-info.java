/** Figures of the review: how much came in, what became of it and how long it took (para 9). */
package kz.mamandar.statistics;
