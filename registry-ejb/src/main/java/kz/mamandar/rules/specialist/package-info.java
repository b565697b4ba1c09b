/** What can become of an entry of the register. The Rules know inclusion only; the rest is the product's decision. */
package kz.mamandar.rules.specialist;
