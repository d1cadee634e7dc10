package io.sallyport.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to move. Safe for use by many threads. */
public final class SettableClock implements InstantSource {

  private Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void set(Instant instant) {
    now = instant;
  }

  /**
   * @param by may be negative
   */
  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }
}
