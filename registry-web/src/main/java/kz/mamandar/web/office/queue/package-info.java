/** The work queue: what is to be decided, earliest due date first. */
package kz.mamandar.web.office.queue;
