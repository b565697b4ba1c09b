/**
 * XML signatures as the state bus makes them: RSA and GOST 34.10-2015, over the SOAP Body or inside a
 * payload, on Santuario's native API and BouncyCastle. Knows nothing of the bus's messages.
 */
package kz.mamandar.ws.platform.signature;
