/** What tests of several features share: a real PostgreSQL with the schema of the product. */
package kz.mamandar.testing;
