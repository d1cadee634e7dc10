package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.shared.Secret;
import java.util.Optional;

/** Says whether a database URL can be read, so that a bad one is among the problems reported. */
@FunctionalInterface
public interface DatabaseUrlCheck {

  /**
   * @return what is wrong and how to put it right, in one sentence that shows no part of the URL
   *     that is secret; empty if it can be read
   */
  Optional<String> problemWith(Secret url);
}
