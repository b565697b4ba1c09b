/** Starts the built product and drives it from outside: by HTTP, in a browser, by its commands. Uses no class of the product. */
package kz.mamandar.it.testing;
