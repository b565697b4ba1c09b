/** The other home of the product: the EAR on Payara Server. Not part of the normal run, {@code ./dev ear} calls it. */
package kz.mamandar.it.ear;
