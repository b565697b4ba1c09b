/** The least that could answer: one-row look-ups without authorisation, audit, limits or validation. Packed into small WARs. */
package kz.mamandar.it.bench.bare;
