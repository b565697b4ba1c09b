/** More than one node on one database. */
package kz.mamandar.it.cluster;
