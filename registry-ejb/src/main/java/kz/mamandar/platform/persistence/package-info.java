/** The data source and helpers of persistence that belong to no feature. */
package kz.mamandar.platform.persistence;
