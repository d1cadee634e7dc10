package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a client shows to stay signed in: the session it belongs to and 256 random bits, opaque to
 * the client. We keep only its {@link #hash()}.
 *
 * @param text base64url without padding (RFC 4648 section 5) of the id's 16 bytes and the random 32
 */
public record RefreshToken(SessionId sessionId, Secret text) {

  private static final int RANDOM_BYTES = 32;

  public static RefreshToken draw(SessionId sessionId, SecretSource secrets) {
    byte[] bytes =
        ByteBuffer.allocate(16 + RANDOM_BYTES)
            .putLong(sessionId.value().getMostSignificantBits())
            .putLong(sessionId.value().getLeastSignificantBits())
            .put(secrets.bytes(RANDOM_BYTES))
            .array();
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return new RefreshToken(sessionId, Secret.of(text));
  }

  /** SHA-256 of the text, in base64url: enough, because what is hashed cannot be guessed. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.reveal().getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
