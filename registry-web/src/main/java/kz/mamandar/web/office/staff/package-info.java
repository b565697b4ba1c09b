/** Members of staff and their access. */
package kz.mamandar.web.office.staff;
