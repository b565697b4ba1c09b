/** Figures of the registry for everybody. */
package kz.mamandar.web.statistics;
