package io.sallyport.persistence.database;

import org.jspecify.annotations.Nullable;

/**
 * A database cannot be used until somebody changes something. The message is for the operator: one
 * line that says what is wrong and how to put it right, without a secret.
 */
public final class UnusableDatabase extends RuntimeException {

  UnusableDatabase(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
