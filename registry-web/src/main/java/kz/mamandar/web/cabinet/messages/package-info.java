/** The notices that were sent to the applicant. */
package kz.mamandar.web.cabinet.messages;
