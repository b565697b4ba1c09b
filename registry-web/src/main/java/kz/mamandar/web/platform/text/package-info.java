/** Texts, numbers and dates in the language of the page. */
package kz.mamandar.web.platform.text;
