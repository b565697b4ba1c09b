/** Reading XML from outside within limits, walking it, and writing it back without a change. */
package kz.mamandar.ws.platform.xml;
