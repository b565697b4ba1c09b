/** What every answer carries: security headers, cache rules, versioned assets. */
package kz.mamandar.web.platform.http;
