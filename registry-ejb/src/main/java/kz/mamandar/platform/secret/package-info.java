/** The secret of the installation and what is made with it: keyed hashes and sealed values. */
package kz.mamandar.platform.secret;
