/** Notices to applicants and specialists; they leave through an outbox written in the same transaction. */
package kz.mamandar.notification;
