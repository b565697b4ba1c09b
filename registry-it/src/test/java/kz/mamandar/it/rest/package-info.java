/** The REST interface as an integrator calls it. */
package kz.mamandar.it.rest;
