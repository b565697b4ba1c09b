/** Sign-up, sign-in and sign-out of applicants; sign-out of staff too. An address is never part of a URL. */
package kz.mamandar.web.account;
