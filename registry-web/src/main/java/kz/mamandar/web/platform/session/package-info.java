/** Who is signed in, kept in the HTTP session and nowhere else. */
package kz.mamandar.web.platform.session;
