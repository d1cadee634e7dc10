package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

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
  private static final int ALL_BYTES = ID_BYTES + FAMILY_BYTES + OWN_BYTES;
  private static final byte[] PAD = "sallyport refresh successor".getBytes(StandardCharsets.UTF_8);

  /** The first token of a session. */
  public static RefreshToken draw(SessionId sessionId, SecretSource secrets) {
    return of(sessionId, secrets.bytes(FAMILY_BYTES), secrets.bytes(OWN_BYTES));
  }

  /** Empty unless it is of the form, every bit of it, that our tokens have. */
  public static Optional<RefreshToken> parse(Secret text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text.reveal());
      return Optional.of(bytes)
          .filter(all -> all.length == ALL_BYTES && base64(all).equals(text.reveal()))
          .map(ByteBuffer::wrap)
          .map(all -> new UUID(all.getLong(), all.getLong()))
          .map(id -> new RefreshToken(new SessionId(id), text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** A fresh token of the same session and family. */
  public RefreshToken next(SecretSource secrets) {
    return of(sessionId, family(), secrets.bytes(OWN_BYTES));
  }

  /** SHA-256 of the text, in base64url: enough, because what is hashed cannot be guessed. */
  public String hash() {
    return base64(sha256(text.reveal().getBytes(StandardCharsets.US_ASCII)));
  }

  /** The same for every token of the session: SHA-256 of session and family, in base64url. */
  public String familyHash() {
    return base64(sha256(Arrays.copyOf(bytes(), ID_BYTES + FAMILY_BYTES)));
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
    return base64(xor(successor.own(), pad(requester)));
  }

  /** What {@link #seal} has hidden; another token altogether for any other token or requester. */
  public RefreshToken unseal(String sealed, Requester requester) {
    return of(sessionId, family(), xor(Base64.getUrlDecoder().decode(sealed), pad(requester)));
  }

  private static RefreshToken of(SessionId sessionId, byte[] family, byte[] own) {
    byte[] bytes =
        ByteBuffer.allocate(ALL_BYTES)
            .putLong(sessionId.value().getMostSignificantBits())
            .putLong(sessionId.value().getLeastSignificantBits())
            .put(family)
            .put(own)
            .array();
    return new RefreshToken(sessionId, Secret.of(base64(bytes)));
  }

  private byte[] bytes() {
    return Base64.getUrlDecoder().decode(text.reveal());
  }

  private byte[] family() {
    return Arrays.copyOfRange(bytes(), ID_BYTES, ID_BYTES + FAMILY_BYTES);
  }

  private byte[] own() {
    return Arrays.copyOfRange(bytes(), ID_BYTES + FAMILY_BYTES, ALL_BYTES);
  }

  private byte[] pad(Requester requester) {
    return sha256(PAD, bytes(), requester.mark());
  }

  private static byte[] xor(byte[] text, byte[] pad) {
    byte[] result = new byte[OWN_BYTES];
    for (int at = 0; at < OWN_BYTES; at++) {
      result[at] = (byte) (text[at] ^ pad[at]);
    }
    return result;
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
