/** REST over the reference data. */
package kz.mamandar.ws.classifier;
