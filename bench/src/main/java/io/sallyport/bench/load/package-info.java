/**
 * Drives a server, a baseline and, if wanted, other servers of the same job in turn, and prints
 * what each takes for a request. Started by {@code bench/run}.
 */
package io.sallyport.bench.load;
