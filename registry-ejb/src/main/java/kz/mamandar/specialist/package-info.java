/** The register itself: entries, their permanent numbers and their version history (para 3). */
package kz.mamandar.specialist;
