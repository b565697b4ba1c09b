/** The public registry as files: writers of each format, live extracts, stored snapshots and their descriptions. */
package kz.mamandar.ws.extract;
