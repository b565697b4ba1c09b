/** Reference data and its names. */
package kz.mamandar.web.office.classifiers;
