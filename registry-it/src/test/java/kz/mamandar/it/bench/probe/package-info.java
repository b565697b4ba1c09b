/** Calls services of the domain from inside a server, for targets that are set for the service and not for a page. */
package kz.mamandar.it.bench.probe;
