package io.sallyport.domain.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The refresh tokens of one session, one after the other, as hashes: each is consumed to make the
 * next.
 *
 * @param hash what all of them share, see {@link RefreshToken#familyHash()}
 * @param generation how many there have been, from 1
 * @param currentHash of the one token that is good now
 * @param predecessor the token before; null in the first generation
 */
public record TokenFamily(
    String hash, long generation, String currentHash, @Nullable Predecessor predecessor) {

  /**
   * A consumed token; the response to its refresh may have been lost.
   *
   * @param sealedSuccessor the token that took its place, for its requester alone to read, see
   *     {@link RefreshToken#seal}
   */
  public record Predecessor(String hash, String sealedSuccessor, Instant consumedAt) {}

  static TokenFamily beginning(RefreshToken token) {
    return new TokenFamily(token.familyHash(), 1, token.hash(), null);
  }

  TokenFamily rotated(Rotation rotation) {
    return new TokenFamily(
        hash,
        generation + 1,
        rotation.successorHash(),
        new Predecessor(rotation.consumedHash(), rotation.sealedSuccessor(), rotation.now()));
  }

  /** Whether we issued this token, however long ago. */
  public boolean includes(RefreshToken token) {
    return hash.equals(token.familyHash());
  }

  public boolean isCurrent(RefreshToken token) {
    return token.hasHash(currentHash);
  }

  /**
   * The token that took this one's place, for the client that asked for it and got no response:
   * only to the same requester, only for the immediate predecessor, and only for as long as the
   * grace lasts. Whoever else shows an old token is a thief or was robbed (RFC 9700 section
   * 4.14.2).
   */
  public Optional<RefreshToken> successorOf(
      RefreshToken token, Requester requester, Instant now, Duration grace) {
    return Optional.ofNullable(predecessor)
        .filter(before -> token.hasHash(before.hash()))
        .filter(before -> now.isBefore(before.consumedAt().plus(grace)))
        .map(before -> token.unseal(before.sealedSuccessor(), requester))
        .filter(this::isCurrent);
  }
}
