/** A client of the SOAP service made with Metro from the contract, driven by JSON. */
package kz.mamandar.it.metro;
