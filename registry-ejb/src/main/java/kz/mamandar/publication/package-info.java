/** The public read model of the register: only what both consents allow, never an IIN (para 5). */
package kz.mamandar.publication;
