/** Who is calling and what each service method is open to. Deny by default; every door (portal, SOAP, REST, job) sets the caller. */
package kz.mamandar.platform.security;
