/** Append-only, hash-chained record of decisions, consents, sign-ins and reads of personal data. */
package kz.mamandar.audit;
