/** Messages exchanged with other systems, kept as evidence. Knows nothing of how they look. */
package kz.mamandar.messagelog;
