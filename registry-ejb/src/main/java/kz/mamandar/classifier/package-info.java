/** Reference data in Kazakh and Russian. */
package kz.mamandar.classifier;
