/** The development mailbox of the demo mode: what would have been sent. */
package kz.mamandar.web.notification;
