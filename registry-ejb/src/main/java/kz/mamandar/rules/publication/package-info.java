/** When an entry is public (para 5). */
package kz.mamandar.rules.publication;
