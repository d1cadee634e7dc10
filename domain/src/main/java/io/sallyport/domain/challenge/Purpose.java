package io.sallyport.domain.challenge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a challenge is good for, and for nothing else. */
public enum Purpose {
  /** Opening an account for an address that is shown to be one's own first. */
  REGISTER,

  /** Showing that the address of an account is one's own. */
  VERIFY_EMAIL,

  /** Giving an account another address; sent to that other one. */
  CHANGE_EMAIL,

  /** Taking a change of address back; sent to the address before. */
  UNDO_EMAIL_CHANGE,

  /** A new password for someone who lost theirs. */
  RECOVER_PASSWORD;

  /** The name the stores keep: {@code recover_password}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty if no purpose has that label. */
  public static Optional<Purpose> of(String label) {
    return Arrays.stream(values()).filter(purpose -> purpose.label().equals(label)).findFirst();
  }

  /**
   * Whether a challenge is over as soon as its user is signed out everywhere, as by another
   * password. Whoever knows the new one needs no recovery, and what a thief began must not outlive
   * it. An undo must: it is there for what a thief has done.
   */
  boolean endsWithCredentials() {
    return this == RECOVER_PASSWORD || this == CHANGE_EMAIL;
  }
}
