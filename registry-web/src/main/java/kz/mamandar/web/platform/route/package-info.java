/** The table of pages and the one door to them. Knows nothing of what the pages show. */
package kz.mamandar.web.platform.route;
