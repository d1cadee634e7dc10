package io.sallyport.domain.idempotency;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A request that creates something and that its client may send again under the same key.
 *
 * @param actor who asks; users who are signed in have keys of their own, all others share theirs
 * @param operation what is asked for, one word for each driving port
 * @param body what the request says, without any password; with another, it is another request
 */
public record IdempotentRequest(Actor actor, String operation, IdempotencyKey key, Secret body) {

  /** What its key is unique as. */
  public Secret name() {
    return Secret.of(operation + "\n" + caller() + "\n" + key.text().reveal());
  }

  /** Its body under its key, so that nobody without the key can try bodies. */
  public Secret keyedBody() {
    return Secret.of(key.text().reveal() + "\n" + body.reveal());
  }

  private @Nullable UserId caller() {
    return actor instanceof Actor.SignedIn user ? user.userId() : null;
  }
}
