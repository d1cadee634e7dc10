package io.sallyport.domain.idempotency;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Secret;
import org.jspecify.annotations.Nullable;

/**
 * One request that its client may have sent before.
 *
 * @param operation what is asked for, one word for each driving port
 * @param caller whose keys it is among; null for those of everyone who is not signed in
 * @param body all that the request says; with another, it is another request
 */
public record Attempt(String operation, @Nullable UserId caller, IdempotencyKey key, Secret body) {

  /** What its key is unique as. */
  public Secret name() {
    return Secret.of(operation + "\n" + caller + "\n" + key.text().reveal());
  }
}
