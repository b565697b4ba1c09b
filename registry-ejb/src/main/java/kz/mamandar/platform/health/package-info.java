/** Whether a node can serve, for whoever sends it requests. */
package kz.mamandar.platform.health;
