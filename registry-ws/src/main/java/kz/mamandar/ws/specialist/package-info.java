/** SOAP service of the register for government information systems, version 1; one class per operation. */
package kz.mamandar.ws.specialist;
