package io.sallyport.testkit.key;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.SigningKey;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Key pairs that are only names, <strong>for tests only</strong>: a maker can sign with what it
 * made itself. Safe for use by many threads.
 */
public final class PlainKeyMaker implements KeyMaker {

  private final Set<SigningKey> made = ConcurrentHashMap.newKeySet();

  @Override
  public SigningKey make(
      KeyAlgorithm algorithm, long number, Instant createdAt, Instant signsFrom) {
    String id = UUID.randomUUID().toString();
    var key =
        new SigningKey(
            id, algorithm, number, "public " + id, "private " + id, createdAt, signsFrom);
    made.add(key);
    return key;
  }

  @Override
  public boolean canSignWith(SigningKey key) {
    return made.contains(key);
  }

  /** From now on this pair cannot sign, as if the key it was sealed under were lost. */
  public void lose(SigningKey key) {
    made.remove(key);
  }
}
