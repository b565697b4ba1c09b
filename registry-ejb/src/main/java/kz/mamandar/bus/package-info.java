/** The state bus as the domain sees it: who may call what under which conditions, and each message answered once. */
package kz.mamandar.bus;
