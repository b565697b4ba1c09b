/** Messages exchanged with other systems, kept as evidence, and the marks by which their copies are known. Knows nothing of how they look. */
package kz.mamandar.messagelog;
