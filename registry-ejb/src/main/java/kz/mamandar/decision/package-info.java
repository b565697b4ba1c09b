/** The Administrator's work: queue, review and the decision within five working days (para 9). */
package kz.mamandar.decision;
