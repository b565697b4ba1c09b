/** The working calendar and its upkeep. */
package kz.mamandar.web.office.calendar;
