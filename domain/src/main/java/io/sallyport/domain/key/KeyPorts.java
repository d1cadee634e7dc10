package io.sallyport.domain.key;

import io.sallyport.domain.shared.UseCase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The use cases of the key pairs that sign access tokens.
 *
 * @param rotate lets a new key pair take the place of the one that signs
 * @param retire takes away a key pair that others may have seen
 * @param list shows the key pairs whose tokens may still be around
 */
public record KeyPorts(RotateKeys rotate, RetireKey retire, ListKeys list) {

  /** The same use cases, each with something around it. */
  public KeyPorts decorated(UseCase.Decorator decorator) {
    return new KeyPorts(
        decorator.around(RotateKeys.class, rotate)::handle,
        decorator.around(RetireKey.class, retire)::handle,
        decorator.around(ListKeys.class, list)::handle);
  }

  /** All there are, as they are kept now: those of an algorithm first, each the newest first. */
  public List<SigningKey> stored(KeyAlgorithm first) {
    Stream<KeyAlgorithm> others =
        Arrays.stream(KeyAlgorithm.values()).filter(other -> other != first);
    return Stream.concat(Stream.of(first), others)
        .flatMap(algorithm -> list.handle(algorithm).stream())
        .toList();
  }
}
