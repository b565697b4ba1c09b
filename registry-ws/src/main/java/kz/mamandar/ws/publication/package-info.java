/** REST over the public registry: entries, extracts, figures. */
package kz.mamandar.ws.publication;
