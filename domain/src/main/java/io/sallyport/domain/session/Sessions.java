package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;

/** Everyone who is in. Reached only inside a transaction. */
public interface Sessions {

  /**
   * Adds a session.
   *
   * @return false, and adds nothing, if the user was erased meanwhile
   */
  boolean add(Session session);

  /** Who is signed in by this session, if it is live at that instant. One look-up. */
  Optional<Actor.SignedIn> findActor(SessionId id, Instant now);

  /**
   * Ends a session, at once and for good.
   *
   * @return false if the owner has no such session that is live at that instant
   */
  boolean end(UserId owner, SessionId id, Instant now);

  /**
   * Lets one live session survive the rise of its user's security stamp in this transaction;
   * without this it is over, as all others are.
   */
  void carryOver(SessionId id, long fromStamp, long toStamp);
}
