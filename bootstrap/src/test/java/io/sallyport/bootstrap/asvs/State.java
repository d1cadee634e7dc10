package io.sallyport.bootstrap.asvs;

import java.util.Locale;

/** How far a requirement is met. */
enum State {
  SHOWN,
  DOCUMENTED,
  OPEN,
  /** It is about something that is not here. */
  OUT;

  /**
   * @throws IllegalArgumentException if the text is no state
   */
  static State of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
