/** The REST contract as it is served: as YAML and JSON for tools, as a page for people. Knows no resource. */
package kz.mamandar.ws.openapi;
