/**
 * Services of the domain inside the server: transactions, guard and log as the container does them. The test classes here run in
 * Payara Micro, where Arquillian starts it with one deployment; {@code RegistryServer} and {@code RegistryWar} prepare that outside.
 */
package kz.mamandar.it.container;
