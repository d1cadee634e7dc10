package io.sallyport.domain.access;

import io.sallyport.domain.access.AccessRefusal.Forbidden;
import java.time.Instant;
import java.util.Set;

/** Whoever asks for something; every command that needs a right carries one. */
public sealed interface Actor {

  /**
   * @throws Forbidden if this actor may not look after other people's accounts
   */
  void mustBeAdmin();

  /**
   * A person recognised by a live session.
   *
   * @param authenticatedAt when they last proved who they are
   */
  record SignedIn(UserId userId, SessionId sessionId, Set<Role> roles, Instant authenticatedAt)
      implements Actor {

    public SignedIn {
      roles = Set.copyOf(roles);
    }

    @Override
    public void mustBeAdmin() {
      if (!roles.contains(Role.ADMIN)) {
        throw new Forbidden();
      }
    }
  }

  /** Someone who already holds the keys of the host: the command line, or the embedding program. */
  record Operator() implements Actor {

    @Override
    public void mustBeAdmin() {}
  }
}
