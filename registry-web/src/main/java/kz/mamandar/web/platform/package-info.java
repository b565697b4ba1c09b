/** What every page of the portal stands on: routes, sessions, texts, forms, headers. Uses no feature. */
package kz.mamandar.web.platform;
