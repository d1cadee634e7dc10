package io.sallyport.security.shared;

import io.sallyport.domain.shared.Base64Url;
import io.sallyport.domain.shared.Digest;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.shared.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seals with AES-256-GCM and digests with HMAC-SHA-256, under keys made of a secret for each
 * purpose.
 *
 * <p>What is sealed reads {@code v1.} and the base64url (RFC 4648 section 5, without padding) of a
 * random nonce of 96 bits, the ciphertext and its tag. Under one secret, a purpose is good for 2^32
 * texts (NIST SP 800-38D section 8.3). Safe for use by many threads.
 */
public final class AesGcmSealer implements Sealer {

  private static final String VERSION = "v1.";
  private static final String SEAL = "seal";
  private static final String DIGEST = "digest";

  private final MasterKey current;
  private final List<MasterKey> known;
  private final SecretSource secrets;

  /**
   * @param current what is sealed from now on is sealed under this; at least 32 bytes of UTF-8
   * @param previous still opens what was sealed under it; null if there is none
   */
  public AesGcmSealer(Secret current, @Nullable Secret previous, SecretSource secrets) {
    this.current = new MasterKey(current);
    this.known =
        Stream.concat(Stream.of(this.current), Stream.ofNullable(previous).map(MasterKey::new))
            .toList();
    this.secrets = secrets;
  }

  /**
   * @throws IllegalArgumentException if the text has half of a surrogate pair, which has no UTF-8
   */
  @Override
  public String seal(String purpose, Secret text) {
    byte[] nonce = secrets.bytes(AesGcm.NONCE_BYTES);
    byte[] sealed = cipher(current, purpose).seal(nonce, utf8(text));
    byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
    return VERSION + Base64Url.encode(both);
  }

  @Override
  public Optional<Secret> open(String purpose, String sealed) {
    return decode(sealed)
        .flatMap(
            bytes ->
                known.stream()
                    .flatMap(key -> open(cipher(key, purpose), bytes).stream())
                    .findFirst())
        .map(text -> Secret.of(new String(text, StandardCharsets.UTF_8)));
  }

  @Override
  public List<String> digests(String purpose, Secret text) {
    byte[] bytes = utf16(text.reveal());
    return known.stream()
        .map(key -> Digest.hmacSha256(key.keyFor(DIGEST, purpose), bytes))
        .map(Base64Url::encode)
        .toList();
  }

  private static AesGcm cipher(MasterKey key, String purpose) {
    byte[] context = (VERSION + purpose).getBytes(StandardCharsets.UTF_8);
    return new AesGcm(key.keyFor(SEAL, purpose), context);
  }

  private static Optional<byte[]> open(AesGcm cipher, byte[] bytes) {
    return cipher.open(Arrays.copyOf(bytes, AesGcm.NONCE_BYTES), bytes, AesGcm.NONCE_BYTES);
  }

  /** Empty unless it is the one Base64 form of some bytes, and they can hold a nonce and a tag. */
  private static Optional<byte[]> decode(String sealed) {
    if (!sealed.startsWith(VERSION)) {
      return Optional.empty();
    }
    return Base64Url.decode(sealed.substring(VERSION.length()))
        .filter(all -> all.length >= AesGcm.NONCE_BYTES + AesGcm.TAG_BYTES);
  }

  private static byte[] utf8(Secret text) {
    if (!Text.isWellFormed(text.reveal())) {
      throw new IllegalArgumentException("Only whole code points can be sealed.");
    }
    return text.reveal().getBytes(StandardCharsets.UTF_8);
  }

  /** Any encoder makes the same of every half of a surrogate pair, so this is none. */
  private static byte[] utf16(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    return bytes.array();
  }
}
