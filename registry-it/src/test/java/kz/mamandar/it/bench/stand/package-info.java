/** What is measured: the product and the bare servers beside it, in processes of their own on one database. */
package kz.mamandar.it.bench.stand;
