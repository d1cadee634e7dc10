package io.sallyport.application;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Time as it is kept. */
final class Instants {

  private Instants() {}

  /** Databases keep microseconds; an answer must not tell more than the next look-up will. */
  static InstantSource ofStores(InstantSource clock) {
    return () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
