/** Append-only tables whose rows are sealed in a chain, so that a later change or removal is found. */
package kz.mamandar.platform.seal;
