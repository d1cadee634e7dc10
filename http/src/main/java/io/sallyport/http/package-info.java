/**
 * The HTTP server that driving adapters stand on: connections and their limits, the context of a
 * request, routes with their access and policy, problem details. Knows no capability; of the domain
 * it sees {@code access} (who asks, who may), {@code shared} (refusals) and the two faults of
 * {@code transaction}.
 */
@NullMarked
package io.sallyport.http;

import org.jspecify.annotations.NullMarked;
