/** Applications of providers for their specialists, from draft to decision (paras 6, 7, 10). */
package kz.mamandar.application;
