/** The state bus as the bus itself and its participants see the product. */
package kz.mamandar.it.bus;
