/** Light pages for integrators: HTML that is written, not templated. Knows no contract. */
package kz.mamandar.ws.platform.page;
