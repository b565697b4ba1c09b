/** The domain of the registry: rules, services, persistence and jobs. Knows nothing of HTTP, Faces or SOAP. */
package kz.mamandar;
