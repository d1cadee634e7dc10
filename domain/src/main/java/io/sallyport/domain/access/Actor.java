package io.sallyport.domain.access;

import io.sallyport.domain.access.AccessRefusal.Forbidden;
import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever asks for something, and from where. Every command carries one, and whoever hears of an
 * {@link AccountEvent} hears whose doing it was. Equal are two of the same person and the same
 * origin.
 */
public sealed interface Actor {

  /** Where the request came from. */
  Origin origin();

  /**
   * @throws Forbidden if this actor does not have the permission
   */
  void must(Permission permission);

  /** Somebody who is not authenticated, or not yet; may do to others nothing at all. */
  record Visitor(Origin origin) implements Actor {

    /** One of whom nothing at all is known. */
    public Visitor() {
      this(Origin.unknown());
    }

    @Override
    public void must(Permission permission) {
      throw new Forbidden();
    }
  }

  /**
   * A user authenticated by a live session.
   *
   * @param proof that of the access token shown; in what the stores return, the newest of the
   *     session
   */
  record SignedIn(
      UserId userId, SessionId sessionId, Set<Role> roles, IdentityProof proof, Origin origin)
      implements Actor {

    /** How long a re-authentication counts for what demands one. */
    public static final Duration PROOF_LIFETIME = Duration.ofMinutes(5);

    public SignedIn {
      roles = Set.copyOf(roles);
    }

    /** As stores know them, who are not told where a request came from. */
    public SignedIn(UserId userId, SessionId sessionId, Set<Role> roles, IdentityProof proof) {
      this(userId, sessionId, roles, proof, Origin.unknown());
    }

    @Override
    public void must(Permission permission) {
      if (roles.stream().noneMatch(role -> role.has(permission))) {
        throw new Forbidden();
      }
    }

    /** The same person, asking from there. */
    public SignedIn from(Origin other) {
      return new SignedIn(userId, sessionId, roles, proof, other);
    }

    /**
     * The same person with the proof of the access token that was shown. Empty if the user has
     * authenticated again in the session since that token was issued: the token has ended.
     */
    public Optional<SignedIn> shownBy(IdentityProof shown) {
      return shown.number() == proof.number()
          ? Optional.of(new SignedIn(userId, sessionId, roles, shown, origin))
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
  record Operator(Origin origin) implements Actor {

    /** One who asks from the host itself. */
    public Operator() {
      this(Origin.unknown());
    }

    @Override
    public void must(Permission permission) {}
  }
}
