/** The REST contract against the running product, judged by validators that others wrote. */
package kz.mamandar.it.contract;
