package io.sallyport.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;

/** Who is asked whether a new password is known from a breach. */
public sealed interface BreachedSource {

  /** A file that {@code passwords pack} made. */
  record PackedFile(Path file) implements BreachedSource {}

  /** A service for ranges of digests. */
  record Range(URI service) implements BreachedSource {}
}
