/** Messages exchanged with other systems, as auditors read and take them away. */
package kz.mamandar.web.office.messages;
