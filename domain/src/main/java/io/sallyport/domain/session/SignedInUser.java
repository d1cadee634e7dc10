package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.user.User;
import java.util.Optional;

/**
 * A user authenticated by a live session, with the account as it was at that moment.
 *
 * @param actor what the user asks for is asked as this one
 */
public record SignedInUser(Actor.SignedIn actor, User user) {

  /** The same user, asking from there. */
  public SignedInUser from(Origin origin) {
    return new SignedInUser(actor.from(origin), user);
  }

  /** The same user with the proof of the access token, see {@link Actor.SignedIn#shownBy}. */
  public Optional<SignedInUser> shownBy(IdentityProof shown) {
    return actor.shownBy(shown).map(proven -> new SignedInUser(proven, user));
  }
}
