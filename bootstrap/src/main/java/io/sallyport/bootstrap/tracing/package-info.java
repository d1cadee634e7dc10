/**
 * Traces by OpenTelemetry: a span for each request, and below it for its use cases, statements and
 * password hashes. Loads nothing of OpenTelemetry unless there is a collector to send to. Sees
 * {@code bootstrap.configuration}.
 */
@NullMarked
package io.sallyport.bootstrap.tracing;

import org.jspecify.annotations.NullMarked;
