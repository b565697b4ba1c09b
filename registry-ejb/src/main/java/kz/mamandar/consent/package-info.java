/** Consents of the provider and of the specialist to publication (para 5). */
package kz.mamandar.consent;
