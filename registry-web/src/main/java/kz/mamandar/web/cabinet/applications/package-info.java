/** The applicant's applications: the list, the form step by step, sending, mending after a return, withdrawal. */
package kz.mamandar.web.cabinet.applications;
