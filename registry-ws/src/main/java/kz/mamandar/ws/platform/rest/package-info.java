/** What every REST resource shares: callers, limits, problems, JSON. Knows no resource. */
package kz.mamandar.ws.platform.rest;
