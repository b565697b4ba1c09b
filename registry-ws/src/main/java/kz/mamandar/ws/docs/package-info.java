/** Pages for integrators: where to start, and the SOAP service described from its own contract; the dry run of a message. */
package kz.mamandar.ws.docs;
