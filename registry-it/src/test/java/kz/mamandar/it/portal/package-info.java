/** The portal as a visitor, an applicant and the staff meet it. */
package kz.mamandar.it.portal;
