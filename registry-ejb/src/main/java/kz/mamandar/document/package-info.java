/** Files of the document package: content-addressed, checked by content, served only to those who may see them. */
package kz.mamandar.document;
