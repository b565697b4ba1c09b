/** The first page and the pages about the portal. */
package kz.mamandar.web.home;
