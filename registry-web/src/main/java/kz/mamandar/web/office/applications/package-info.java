/** The review of one application and the decision on it. */
package kz.mamandar.web.office.applications;
