package io.sallyport.domain.access;

import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whoever asks for something; every command that needs a permission carries one. */
public sealed interface Actor {

  /**
   * @throws Forbidden if this actor does not have the permission
   */
  void must(Permission permission);

  /**
   * A user authenticated by a live session.
   *
   * @param proof that of the access token shown; in what the stores return, the newest of the
   *     session
   */
  record SignedIn(UserId userId, SessionId sessionId, Set<Role> roles, IdentityProof proof)
      implements Actor {

    /** How long a re-authentication counts for what demands one. */
    public static final Duration PROOF_LIFETIME = Duration.ofMinutes(5);

    public SignedIn {
      roles = Set.copyOf(roles);
    }

    @Override
    public void must(Permission permission) {
      if (roles.stream().noneMatch(role -> role.has(permission))) {
        throw new Forbidden();
      }
    }

    /**
     * The same person with the proof of the access token that was shown. Empty if the user has
     * authenticated again in the session since that token was issued: the token has ended.
     */
    public Optional<SignedIn> shownBy(IdentityProof shown) {
      return shown.number() == proof.number()
          ? Optional.of(new SignedIn(userId, sessionId, roles, shown))
          : Optional.empty();
    }

    /**
     * @throws StepUpNeeded if the access token shown was not issued for a re-authentication, or
     *     that is older than {@link #PROOF_LIFETIME}
     */
    public void mustHaveReauthenticated(Instant now) {
      if (!proof.renewed() || !now.isBefore(proof.at().plus(PROOF_LIFETIME))) {
        throw new StepUpNeeded();
      }
    }
  }

  /** Someone who already holds the keys of the host: the command line, or the embedding program. */
  record Operator() implements Actor {

    @Override
    public void must(Permission permission) {}
  }
}
