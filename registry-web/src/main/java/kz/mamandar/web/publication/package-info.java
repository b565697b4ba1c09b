/** The public registry: search and card. Light pages that keep nothing about the visitor. */
package kz.mamandar.web.publication;
