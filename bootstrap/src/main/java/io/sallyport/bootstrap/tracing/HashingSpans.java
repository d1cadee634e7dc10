package io.sallyport.bootstrap.tracing;

import io.sallyport.security.password.HashingObserver;

/** A span for each password hash of a request, with how long it waited. */
record HashingSpans(PastSpans spans, HashingObserver next) implements HashingObserver {

  @Override
  public void hashed(long waitedNanos, long workedNanos) {
    spans.hash(waitedNanos, workedNanos);
    next.hashed(waitedNanos, workedNanos);
  }

  @Override
  public void refused() {
    next.refused();
  }
}
