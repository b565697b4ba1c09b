/** The load generator: closed loops over plain sockets, latencies in HdrHistogram. Cheap, since it shares the machine with what it measures. */
package kz.mamandar.it.bench.load;
