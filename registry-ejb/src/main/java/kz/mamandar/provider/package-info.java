/** Providers of special social services, the applicants (para 2(2)). */
package kz.mamandar.provider;
