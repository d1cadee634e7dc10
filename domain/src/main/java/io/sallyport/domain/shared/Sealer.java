package io.sallyport.domain.shared;

import java.util.List;
import java.util.Optional;

/**
 * Hides text from whoever has only the stores, under a key that is not in them. Every purpose has a
 * key of its own, so that what was sealed for one cannot be passed off as another's.
 *
 * <p>Knows the key in force and, while one takes the place of another, the key before.
 */
public interface Sealer {

  /** Seals under the key in force, so that any change shows. */
  String seal(String purpose, Secret text);

  /** What was sealed for that purpose; empty if under no key that is known, or changed. */
  Optional<Secret> open(String purpose, String sealed);

  /**
   * A keyed digest (RFC 2104) that tells equal texts from others, and nothing else of them, under
   * every known key: the one in force first.
   */
  List<String> digests(String purpose, Secret text);
}
