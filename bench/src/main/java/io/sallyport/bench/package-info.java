/** Measures the core without a network, a database or a slow hash. */
package io.sallyport.bench;
