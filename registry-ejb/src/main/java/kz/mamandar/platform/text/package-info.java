/** Language of texts. */
package kz.mamandar.platform.text;
