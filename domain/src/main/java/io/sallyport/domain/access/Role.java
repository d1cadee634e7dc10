package io.sallyport.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone is to the system. */
public enum Role {
  /** Everyone who has an account. */
  USER,
  /** May see and change every account. */
  ADMIN;

  /** The name the outside sees, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty if no role has that label. */
  public static Optional<Role> of(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
