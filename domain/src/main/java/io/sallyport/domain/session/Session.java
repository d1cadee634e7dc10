package io.sallyport.domain.session;

import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.User;
import java.time.Duration;
import java.time.Instant;

/**
 * A signed-in session of a user. It is live while it has not been ended or expired, its user is
 * active, and the user's security stamp is still the one it was opened under.
 *
 * @param securityStamp the user's stamp when they proved who they are, see {@link User}
 * @param family its refresh tokens
 * @param lastProof the newest of the session; access tokens issued before it have ended
 * @param lastUsedAt to the minute; for its owner to identify it by, nothing is decided by it
 * @param expiresAt when it is over unless it is refreshed before
 * @param latestEnd the end that nothing moves
 */
public record Session(
    SessionId id,
    UserId userId,
    long securityStamp,
    TokenFamily family,
    Device device,
    Instant createdAt,
    IdentityProof lastProof,
    Instant lastUsedAt,
    Instant expiresAt,
    Instant latestEnd) {

  /** The use of a session is noted no more often than this. */
  public static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

  /** The last use of a session is shown in lists as the beginning of a span of this length. */
  public static final Duration LISTED_USE = Duration.ofMinutes(5);

  /** A session of someone who has just proved who they are. */
  public static Session opened(
      User user, RefreshToken token, Device device, SessionPolicy policy, Instant now) {
    Instant latestEnd = now.plus(policy.sessionLifetime());
    return new Session(
        token.sessionId(),
        user.id(),
        user.securityStamp(),
        TokenFamily.beginning(token),
        device,
        now,
        IdentityProof.logIn(now),
        now,
        policy.expiry(now, latestEnd),
        latestEnd);
  }

  /** Its refresh token has been consumed. */
  public Session rotated(Rotation rotation) {
    Instant expiry = earlier(rotation.expiry(), latestEnd);
    return copy(
        securityStamp, family.rotated(rotation), lastProof, lastUse(rotation.now()), expiry);
  }

  /** Something was asked through it. */
  public Session used(Instant now) {
    return copy(securityStamp, family, lastProof, lastUse(now), expiresAt);
  }

  private Instant lastUse(Instant now) {
    return isUseDue(lastUsedAt, now) ? now : lastUsedAt;
  }

  static boolean isUseDue(Instant lastUsedAt, Instant now) {
    return !now.isBefore(lastUsedAt.plus(USE_IS_NOTED_EVERY));
  }

  /**
   * As lists show it: nothing in it tells when it was refreshed. Whoever knew that could show a
   * copied refresh token within the grace. It expires at its latest end, which no refresh moves,
   * and its last use is known only to {@link #LISTED_USE}, which is longer than any grace.
   */
  public Session listed() {
    long step = LISTED_USE.toSeconds();
    Instant use = Instant.ofEpochSecond(lastUsedAt.getEpochSecond() / step * step);
    Instant shown = use.isBefore(createdAt) ? createdAt : use;
    return copy(securityStamp, family, lastProof, shown, latestEnd);
  }

  /** Its user has authenticated again: the access tokens issued before have ended. */
  public Session reauthenticated(Instant now) {
    return copy(securityStamp, family, lastProof.renewed(now), lastUsedAt, expiresAt);
  }

  /** Whether it was live, as far as it can tell itself, for whoever is carried over in it. */
  public boolean isCarriedOverBy(CarryOver carryOver) {
    return securityStamp == carryOver.fromStamp()
        && lastProof.number() == carryOver.proofNumber()
        && carryOver.now().isBefore(expiresAt)
        && createdAt.isAfter(carryOver.openedAfter())
        && refreshedAt().isAfter(carryOver.refreshedAfter());
  }

  /** It survives the rise of its user's security stamp. */
  public Session carriedOver(long toStamp) {
    return copy(toStamp, family, lastProof, lastUsedAt, expiresAt);
  }

  /** With the limits of this policy, if they are shorter than those it was opened under. */
  public Session limitedBy(SessionPolicy policy) {
    Instant end = earlier(latestEnd, createdAt.plus(policy.sessionLifetime()));
    Instant idleEnd = earlier(expiresAt, refreshedAt().plus(policy.idleLifetime()));
    return new Session(
        id,
        userId,
        securityStamp,
        family,
        device,
        createdAt,
        lastProof,
        lastUsedAt,
        earlier(idleEnd, end),
        end);
  }

  /** When its refresh token was last consumed; when it was opened, if none was yet. */
  public Instant refreshedAt() {
    return family.predecessor() == null ? createdAt : family.predecessor().consumedAt();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Session copy(
      long stamp, TokenFamily tokens, IdentityProof proof, Instant usedAt, Instant expiry) {
    return new Session(
        id, userId, stamp, tokens, device, createdAt, proof, usedAt, expiry, latestEnd);
  }
}
