/** Client systems and their secrets. */
package kz.mamandar.web.office.clients;
