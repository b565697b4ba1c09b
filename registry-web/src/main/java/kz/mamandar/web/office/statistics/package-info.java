/** Figures of the review. */
package kz.mamandar.web.office.statistics;
