/** Mobile numbers and e-mail addresses, by which applicants register (para 8). */
package kz.mamandar.rules.contact;
