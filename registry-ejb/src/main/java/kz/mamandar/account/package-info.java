/** Accounts of applicants: sign-up and sign-in by a one-time code sent to a mobile number or an e-mail address (para 8). */
package kz.mamandar.account;
