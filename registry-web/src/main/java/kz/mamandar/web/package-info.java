/** The portal: pages in Kazakh and Russian over the services of the domain. Holds no rules and no data of its own. */
package kz.mamandar.web;
