package io.sallyport.domain.key;

import java.util.List;

/** The key pairs there are. Reached only inside a transaction. */
public interface SigningKeys {

  /**
   * @return false, and adds nothing, if there is one of the same algorithm and number
   */
  boolean add(SigningKey key);

  /** All of one algorithm, the highest number first. */
  List<SigningKey> findAll(KeyAlgorithm algorithm);

  /** Removes a pair; does nothing if it is gone already. */
  void remove(SigningKey key);
}
