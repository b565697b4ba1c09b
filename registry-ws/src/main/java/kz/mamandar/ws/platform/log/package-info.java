/** What a door learns of a message while it is handled, and the evidence that is kept of it. */
package kz.mamandar.ws.platform.log;
