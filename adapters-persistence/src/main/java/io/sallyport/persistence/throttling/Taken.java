package io.sallyport.persistence.throttling;

import java.time.Instant;

/**
 * What became of a request.
 *
 * @param wholeAt when the limit will be whole, with this request if it was allowed
 */
record Taken(Instant wholeAt, boolean allowed) {}
