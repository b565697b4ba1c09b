/** The specialist's page behind the link in the message: gives or withdraws the own consent to publication (para 5). */
package kz.mamandar.web.consent;
