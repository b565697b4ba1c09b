/** What every SOAP endpoint shares: the sender's identity, limits, clean faults. Knows no operation. */
package kz.mamandar.ws.platform.soap;
