/** The audit as auditors read it. */
package kz.mamandar.web.office.audit;
