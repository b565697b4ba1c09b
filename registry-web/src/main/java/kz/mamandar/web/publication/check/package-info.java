/** The check of many registry numbers at once. Keeps nothing of what a visitor gives: neither file nor numbers outlive the answer. */
package kz.mamandar.web.publication.check;
