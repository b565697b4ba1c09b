/** Limits on how often something may be done, shared by all nodes. */
package kz.mamandar.platform.limit;
