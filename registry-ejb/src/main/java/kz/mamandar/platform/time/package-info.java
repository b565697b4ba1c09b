/** The one clock of the product, in the time of Asia/Almaty. */
package kz.mamandar.platform.time;
