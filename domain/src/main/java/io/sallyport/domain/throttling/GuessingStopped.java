package io.sallyport.domain.throttling;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/**
 * So many wrong passwords followed one another at an account that no more are compared: those of
 * strangers, or those from one familiar network. A new password ends that.
 */
public record GuessingStopped(UserId userId, Instant at) implements AccountEvent {

  @Override
  public String type() {
    return "guessing.stopped";
  }
}
