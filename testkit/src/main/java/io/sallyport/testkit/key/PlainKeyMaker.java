package io.sallyport.testkit.key;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.SigningKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Key pairs that are only names, <strong>for tests only</strong>. Not safe for many threads. */
public final class PlainKeyMaker implements KeyMaker {

  private final Set<SigningKey> lost = new HashSet<>();

  @Override
  public SigningKey make(
      KeyAlgorithm algorithm, long number, Instant createdAt, Instant signsFrom) {
    return new SigningKey(
        UUID.randomUUID().toString(),
        algorithm,
        number,
        "public " + number,
        "private " + number,
        createdAt,
        signsFrom);
  }

  @Override
  public boolean canSignWith(SigningKey key) {
    return !lost.contains(key);
  }

  /** From now on this pair cannot sign, as if the key it was sealed under were lost. */
  public void lose(SigningKey key) {
    lost.add(key);
  }
}
