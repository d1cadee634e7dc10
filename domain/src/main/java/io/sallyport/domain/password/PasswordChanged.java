package io.sallyport.domain.password;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/**
 * Someone has another password, or none any more; every session but the one that asked for it is
 * over.
 */
public record PasswordChanged(UserId userId, Instant at) implements AccountEvent {

  @Override
  public String type() {
    return "password.changed";
  }
}
