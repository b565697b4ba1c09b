/** Client systems: API keys and SOAP users, and what each may do. */
package kz.mamandar.client;
