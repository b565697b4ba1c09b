/** Conditions of inclusion, one class each, over facts that are stored with the decision (paras 2, 9). */
package kz.mamandar.rules.inclusion;
