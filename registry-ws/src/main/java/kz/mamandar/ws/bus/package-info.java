/**
 * The state bus (SyncChannel and AsyncChannel v10) as a provider: lenient towards what comes, exact in what is sent. The payload
 * is the typed service's, strictly checked; the operations are its own.
 */
package kz.mamandar.ws.bus;
