/** The main job from end to end: an application becomes an entry that the public, SOAP and REST can see. */
package kz.mamandar.it.flow;
