package io.sallyport.testkit.shared;

import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers what it should seal, <strong>for tests only</strong>: nobody else can open it. Safe for
 * use by many threads.
 */
public final class PlainSealer implements Sealer {

  private record Sealed(String purpose, Secret text) {}

  private final Map<String, Sealed> sealed = new ConcurrentHashMap<>();

  @Override
  public String seal(String purpose, Secret text) {
    String name = UUID.randomUUID().toString();
    sealed.put(name, new Sealed(purpose, text));
    return name;
  }

  @Override
  public Optional<Secret> open(String purpose, String name) {
    return Optional.ofNullable(sealed.get(name))
        .filter(kept -> kept.purpose().equals(purpose))
        .map(Sealed::text);
  }

  @Override
  public List<String> digests(String purpose, Secret text) {
    return List.of(
        UUID.nameUUIDFromBytes((purpose + "\n" + text.reveal()).getBytes(StandardCharsets.UTF_8))
            .toString());
  }
}
