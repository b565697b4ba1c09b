/** Forms: what the domain refuses is said beside the field, in words, in the language of the page. */
package kz.mamandar.web.platform.form;
