package io.sallyport.testkit.key;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.key.SigningKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Key pairs in a list. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemorySigningKeys implements SigningKeys {

  private final List<SigningKey> keys;

  public InMemorySigningKeys() {
    this(List.of());
  }

  private InMemorySigningKeys(List<SigningKey> keys) {
    this.keys = new ArrayList<>(keys);
  }

  public InMemorySigningKeys copy() {
    return new InMemorySigningKeys(keys);
  }

  @Override
  public boolean add(SigningKey key) {
    return findAll(key.algorithm()).stream().noneMatch(kept -> kept.number() == key.number())
        && keys.add(key);
  }

  @Override
  public List<SigningKey> findAll(KeyAlgorithm algorithm) {
    return keys.stream()
        .filter(key -> key.algorithm() == algorithm)
        .sorted(Comparator.comparing(SigningKey::number).reversed())
        .toList();
  }

  @Override
  public void remove(SigningKey key) {
    keys.remove(key);
  }
}
