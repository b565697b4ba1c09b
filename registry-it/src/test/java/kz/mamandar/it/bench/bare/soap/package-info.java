/** The bare look-up over SOAP. */
package kz.mamandar.it.bench.bare.soap;
