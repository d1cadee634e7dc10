package io.sallyport.domain.user;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/** Someone has another full name, or none any more. */
public record UserRenamed(UserId userId, Instant at) implements AccountEvent {

  @Override
  public String type() {
    return "user.renamed";
  }
}
