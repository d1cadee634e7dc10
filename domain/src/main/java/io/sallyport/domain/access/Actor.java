package io.sallyport.domain.access;

import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import java.time.Duration;
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

    /** How long a proof of who someone is stands for the next thing that demands one. */
    public static final Duration PROOF_LIFETIME = Duration.ofMinutes(5);

    public SignedIn {
      roles = Set.copyOf(roles);
    }

    @Override
    public void mustBeAdmin() {
      if (!roles.contains(Role.ADMIN)) {
        throw new Forbidden();
      }
    }

    /**
     * @throws StepUpNeeded if the last proof is older than {@link #PROOF_LIFETIME}
     */
    public void mustHaveProvedIdentity(Instant now) {
      if (!now.isBefore(authenticatedAt.plus(PROOF_LIFETIME))) {
        throw new StepUpNeeded();
      }
    }
  }

  /** Someone who already holds the keys of the host: the command line, or the embedding program. */
  record Operator() implements Actor {

    @Override
    public void mustBeAdmin() {}
  }
}
