/** The course of an application: its statuses, decisions and lawful reasons (paras 6, 9, 10). */
package kz.mamandar.rules.application;
