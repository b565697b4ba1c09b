/** The office of the Administrator's staff: how they get in and what leads where. */
package kz.mamandar.web.office;
