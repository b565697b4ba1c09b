/** The bare look-up over REST. */
package kz.mamandar.it.bench.bare.rest;
