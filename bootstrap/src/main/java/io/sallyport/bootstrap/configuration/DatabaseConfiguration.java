package io.sallyport.bootstrap.configuration;

import io.sallyport.domain.shared.Secret;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the data is.
 *
 * @param url empty for the database inside, under {@code dataDirectory}
 * @param migrationUrl empty for {@code url}
 * @param dataDirectory absolute
 */
public record DatabaseConfiguration(
    Optional<Secret> url, Optional<Secret> migrationUrl, int poolSize, Path dataDirectory) {

  public boolean isEmbedded() {
    return url.isEmpty();
  }
}
