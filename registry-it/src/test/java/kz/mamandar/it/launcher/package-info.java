/** Starting, stopping, configuring and operating the product, as its operator does it. */
package kz.mamandar.it.launcher;
