/** Identifiers: IIN, BIN and registry numbers, and their check digits. */
package kz.mamandar.rules.identifier;
