/** Errors with one stable code each, the same in the portal, in SOAP and in REST. */
package kz.mamandar.platform.error;
