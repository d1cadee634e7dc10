package io.sallyport.security.session;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.security.key.SealedKeyPairs;
import io.sallyport.security.key.StoredKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Key pairs that are kept and rotated elsewhere. Whatever is published verifies: a pair that does
 * not sign yet may sign on a node whose clock is ahead, and one that signs no more has signed
 * tokens that are still good.
 */
final class KeyPairTable implements KeyTable {

  /** What our ids look like (RFC 7638); for no other is anything read again. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final KeyAlgorithm algorithm;
  private final StoredKeys stored;
  private final SealedKeyPairs pairs;
  private volatile ParsedKeys parsed = ParsedKeys.none();

  /**
   * @param algorithm signs; pairs of another verify what they signed
   */
  KeyPairTable(KeyAlgorithm algorithm, StoredKeys stored, Sealer sealer) {
    this.algorithm = algorithm;
    this.stored = stored;
    this.pairs = new SealedKeyPairs(sealer);
  }

  /**
   * @throws IllegalStateException if there is none: nobody has made one, or what they are sealed
   *     under is lost
   */
  @Override
  public JwtKey signer(Instant now) {
    return signer(stored.known(), now)
        .or(() -> signer(stored.reread(), now))
        .orElseThrow(
            () -> new IllegalStateException("No %s key pair can sign.".formatted(algorithm)));
  }

  @Override
  public Optional<JwtKey> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return parse(stored.known()).find(id).or(() -> parse(stored.reread()).find(id));
  }

  private Optional<JwtKey> signer(List<SigningKey> newestFirst, Instant now) {
    ParsedKeys keys = parse(newestFirst);
    List<SigningKey> able =
        newestFirst.stream()
            .filter(key -> key.algorithm() == algorithm && keys.canSignWith(key))
            .toList();
    return KeyPolicy.signer(able, now).flatMap(key -> keys.find(key.id()));
  }

  /** Two threads may parse the same at once; what they get is the same. */
  private ParsedKeys parse(List<SigningKey> keys) {
    ParsedKeys latest = parsed;
    if (!latest.areOf(keys)) {
      latest = latest.replacedBy(keys, pairs);
      parsed = latest;
    }
    return latest;
  }
}
