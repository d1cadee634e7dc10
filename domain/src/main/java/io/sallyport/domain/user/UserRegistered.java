package io.sallyport.domain.user;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/** Someone has an account from now on, by registering, or because an administrator made it. */
public record UserRegistered(UserId userId, EmailAddress email, Instant at)
    implements AccountEvent {

  @Override
  public String type() {
    return "user.registered";
  }
}
