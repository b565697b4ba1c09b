/** Limits and headers of every request. */
package kz.mamandar.ws.platform.http;
