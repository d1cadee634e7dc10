package io.sallyport.domain.key;

import io.sallyport.domain.shared.UseCase;
import java.util.List;

/** Shows the key pairs whose tokens may still be around; what is in them is public or sealed. */
@FunctionalInterface
public interface ListKeys extends UseCase<KeyAlgorithm, List<SigningKey>> {

  /** All of one algorithm, the newest first. */
  @Override
  List<SigningKey> handle(KeyAlgorithm algorithm);
}
