package io.sallyport.testkit.key;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.util.Comparator;
import java.util.List;

/** Key pairs in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemorySigningKeys implements SigningKeys {

  private record Place(KeyAlgorithm algorithm, long number) {

    static Place of(SigningKey key) {
      return new Place(key.algorithm(), key.number());
    }
  }

  private final Rows<Place, SigningKey> keys;

  public InMemorySigningKeys(Journal journal) {
    this.keys = new Rows<>(journal);
  }

  @Override
  public boolean add(SigningKey key) {
    boolean free = keys.find(Place.of(key)).isEmpty();
    if (free) {
      keys.put(Place.of(key), key);
    }
    return free;
  }

  @Override
  public List<SigningKey> findAll(KeyAlgorithm algorithm) {
    return keys.all().stream()
        .filter(key -> key.algorithm() == algorithm)
        .sorted(Comparator.comparingLong(SigningKey::number).reversed())
        .toList();
  }

  @Override
  public void remove(SigningKey key) {
    keys.find(Place.of(key)).filter(key::equals).ifPresent(kept -> keys.remove(Place.of(kept)));
  }
}
