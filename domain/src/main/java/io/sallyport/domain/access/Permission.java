package io.sallyport.domain.access;

import java.util.Locale;

/** What an actor may do to others; a {@link Role} is a set of these. */
public enum Permission {
  USERS_READ,
  USERS_WRITE,
  PASSWORDS_WRITE,
  SESSIONS_READ,
  SESSIONS_WRITE,
  KEYS_WRITE;

  /** The name the outside sees: {@code users:read}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }
}
