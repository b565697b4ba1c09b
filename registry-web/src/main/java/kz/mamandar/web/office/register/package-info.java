/** The whole register as staff see it, and measures on its entries. */
package kz.mamandar.web.office.register;
