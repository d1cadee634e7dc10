package io.sallyport.domain.key;

import java.util.List;

/** Shows the key pairs whose tokens may still be around; what is in them is public or sealed. */
@FunctionalInterface
public interface ListKeys {

  /** All of one algorithm, the newest first. */
  List<SigningKey> handle(KeyAlgorithm algorithm);
}
