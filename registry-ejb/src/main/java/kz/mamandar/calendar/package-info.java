/** Working days and due dates, from the calendar kept in the database. */
package kz.mamandar.calendar;
