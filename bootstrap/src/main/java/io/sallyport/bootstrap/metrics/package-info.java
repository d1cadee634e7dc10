/**
 * What is counted and timed for a Prometheus. Labels come from fixed lists: routes, use cases,
 * statements, codes. Nothing that a client sends is one, and nothing that names a person.
 */
@NullMarked
package io.sallyport.bootstrap.metrics;

import org.jspecify.annotations.NullMarked;
