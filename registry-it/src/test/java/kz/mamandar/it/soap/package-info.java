/** The SOAP interface as information systems call it: with clients that we did not write, and with messages that no client would send. */
package kz.mamandar.it.soap;
