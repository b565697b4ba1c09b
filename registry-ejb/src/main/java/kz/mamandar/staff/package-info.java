/** Staff of the Administrator and of the Ministry, and their sign-in. */
package kz.mamandar.staff;
