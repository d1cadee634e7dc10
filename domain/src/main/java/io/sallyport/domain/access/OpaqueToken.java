package io.sallyport.domain.access;

import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * A token that says nothing to whoever holds it: the id of what it stands for, and a random secret.
 * The id finds the row, the secret proves that we issued the token; only a digest of it is kept.
 *
 * @param id of the thing that it stands for
 * @param text base64url without padding (RFC 4648 section 5) of the 16 bytes of the id and of the
 *     secret
 */
public record OpaqueToken(UUID id, Secret text) {

  private static final int ID_BYTES = 16;

  /**
   * @param secret random bytes, in one part or several
   */
  public static OpaqueToken of(UUID id, byte[]... secret) {
    int length = Arrays.stream(secret).mapToInt(part -> part.length).sum();
    ByteBuffer bytes =
        ByteBuffer.allocate(ID_BYTES + length)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    for (byte[] part : secret) {
      bytes.put(part);
    }
    return new OpaqueToken(id, Secret.of(Base64Url.encode(bytes.array())));
  }

  /**
   * Reads what a client shows. It proves nothing yet: see {@link #matches}.
   *
   * @param secretBytes how long the secrets are of the tokens that we look for
   * @return empty unless it is of the form, every bit of it, that {@link #of} gives
   */
  public static Optional<OpaqueToken> parse(Secret text, int secretBytes) {
    return Base64Url.decode(text.reveal())
        .filter(bytes -> bytes.length == ID_BYTES + secretBytes)
        .map(ByteBuffer::wrap)
        .map(bytes -> new UUID(bytes.getLong(), bytes.getLong()))
        .map(id -> new OpaqueToken(id, text));
  }

  /** SHA-256 of the text, in base64url: enough, because what is hashed cannot be guessed. */
  public String digest() {
    return Base64Url.encode(Digest.sha256(ascii(text.reveal())));
  }

  /**
   * Whether it is the token that was issued.
   *
   * @param kept its {@link #digest()}; compared in a time that does not tell where they differ
   */
  public boolean matches(String kept) {
    return MessageDigest.isEqual(ascii(digest()), ascii(kept));
  }

  /** The secret alone. */
  public byte[] secret() {
    byte[] bytes = bytes();
    return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
  }

  /** Id and secret. */
  public byte[] bytes() {
    return Base64Url.decode(text.reveal())
        .orElseThrow(() -> new IllegalStateException("The text of an opaque token is base64url."));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
