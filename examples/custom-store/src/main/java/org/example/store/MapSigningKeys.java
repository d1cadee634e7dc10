package org.example.store;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.key.SigningKeys;
import java.util.Comparator;
import java.util.List;

final class MapSigningKeys implements SigningKeys {

  private final View<String, SigningKey> pairs;

  MapSigningKeys(View<String, SigningKey> pairs) {
    this.pairs = pairs;
  }

  @Override
  public boolean add(SigningKey key) {
    boolean free = pairs.find(place(key)).isEmpty();
    if (free) {
      pairs.put(place(key), key);
    }
    return free;
  }

  @Override
  public List<SigningKey> findAll(KeyAlgorithm algorithm) {
    return pairs
        .all()
        .filter(key -> key.algorithm() == algorithm)
        .sorted(Comparator.comparingLong(SigningKey::number).reversed())
        .toList();
  }

  @Override
  public void remove(SigningKey key) {
    pairs.find(place(key)).filter(key::equals).ifPresent(kept -> pairs.remove(place(kept)));
  }

  private static String place(SigningKey key) {
    return key.algorithm() + " " + key.number();
  }
}
