/** The applicant's cabinet. */
package kz.mamandar.web.cabinet;
