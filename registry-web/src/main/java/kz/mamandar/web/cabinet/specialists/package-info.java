/** The applicant's own entries of the register. */
package kz.mamandar.web.cabinet.specialists;
