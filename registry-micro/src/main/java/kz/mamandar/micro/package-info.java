/**
 * The way the product is started and operated: configuration, embedded PostgreSQL, migrations, Payara Micro with the two WARs,
 * and the operator commands. No rule of the registry is here.
 */
package kz.mamandar.micro;
