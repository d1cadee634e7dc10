package io.sallyport.domain.session;

import io.sallyport.domain.access.OpaqueToken;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a client shows to stay signed in, opaque to it: the session, 128 random bits that all tokens
 * of the session share (its family), and 256 random bits of its own. We keep hashes, and the newest
 * token sealed under the one before.
 *
 * <p>The family tells a token that we once issued from one that somebody made up: whoever shows an
 * old one has stolen it or was stolen from, whoever shows a made-up one is nobody.
 *
 * @param text base64url without padding (RFC 4648 section 5) of the 16, 16 and 32 bytes
 */
public record RefreshToken(SessionId sessionId, Secret text) {

  private static final int ID_BYTES = 16;
  private static final int FAMILY_BYTES = 16;
  private static final int OWN_BYTES = 32;
  private static final byte[] PAD = "sallyport refresh successor".getBytes(StandardCharsets.UTF_8);

  /** The first token of a session. */
  public static RefreshToken draw(SessionId sessionId, SecretSource secrets) {
    return of(sessionId, secrets.bytes(FAMILY_BYTES), secrets.bytes(OWN_BYTES));
  }

  /** Empty unless it is of the form, every bit of it, that our tokens have. */
  public static Optional<RefreshToken> parse(Secret text) {
    return OpaqueToken.parse(text, FAMILY_BYTES + OWN_BYTES).map(RefreshToken::of);
  }

  /** A fresh token of the same session and family. */
  public RefreshToken next(SecretSource secrets) {
    return of(sessionId, family(), secrets.bytes(OWN_BYTES));
  }

  /** SHA-256 of the text, in base64url: enough, because what is hashed cannot be guessed. */
  public String hash() {
    return token().digest();
  }

  /** Whether {@link #hash()} is this, compared in constant time. */
  boolean hasHash(String kept) {
    return token().matches(kept);
  }

  /** The same for every token of the session: SHA-256 of session and family, in base64url. */
  public String familyHash() {
    return Base64Url.encode(Digest.sha256(Arrays.copyOf(token().bytes(), ID_BYTES + FAMILY_BYTES)));
  }

  /**
   * Hides the successor of this token from everyone but the requester to whom it is given, even if
   * they hold this token.
   *
   * <p>A one-time pad: the successor's random bits, under a hash of this token and its requester
   * that is used for nothing else. A token is consumed once, so no pad is used twice; that nothing
   * was changed shows by {@link #hash()} of what comes out, which stands beside it.
   */
  public String seal(RefreshToken successor, Requester requester) {
    return Base64Url.encode(xor(successor.own(), pad(requester)));
  }

  /** What {@link #seal} has hidden; another token altogether for any other token or requester. */
  public RefreshToken unseal(String sealed, Requester requester) {
    byte[] hidden =
        Base64Url.decode(sealed)
            .orElseThrow(() -> new IllegalStateException("A sealed successor is base64url."));
    return of(sessionId, family(), xor(hidden, pad(requester)));
  }

  private static RefreshToken of(SessionId sessionId, byte[] family, byte[] own) {
    return of(OpaqueToken.of(sessionId.value(), family, own));
  }

  private static RefreshToken of(OpaqueToken token) {
    return new RefreshToken(new SessionId(token.id()), token.text());
  }

  private OpaqueToken token() {
    return new OpaqueToken(sessionId.value(), text);
  }

  private byte[] family() {
    return Arrays.copyOf(token().secret(), FAMILY_BYTES);
  }

  private byte[] own() {
    return Arrays.copyOfRange(token().secret(), FAMILY_BYTES, FAMILY_BYTES + OWN_BYTES);
  }

  private byte[] pad(Requester requester) {
    return Digest.sha256(PAD, token().bytes(), requester.mark());
  }

  private static byte[] xor(byte[] text, byte[] pad) {
    byte[] result = new byte[OWN_BYTES];
    for (int at = 0; at < OWN_BYTES; at++) {
      result[at] = (byte) (text[at] ^ pad[at]);
    }
    return result;
  }
}
