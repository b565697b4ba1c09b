/** The applicant's profile and the provider's consent to publication. */
package kz.mamandar.web.cabinet.profile;
