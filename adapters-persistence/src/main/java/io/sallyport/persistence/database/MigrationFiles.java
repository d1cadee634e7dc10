package io.sallyport.persistence.database;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations, by name. Flyway would look for them itself, but finds none in a jar that some
 * packager has made without entries for its folders.
 */
final class MigrationFiles implements ResourceProvider {

  static final String FOLDER = "/io/sallyport/persistence/migration/";

  /** Version n is the n-th. Files are only ever added; a test holds this list to the folder. */
  static final List<String> NAMES =
      List.of(
          "V001__users.sql",
          "V002__sessions.sql",
          "V003__idempotency_keys.sql",
          "V004__signing_keys.sql",
          "V005__leases.sql");

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return NAMES.contains(name) ? new File(name) : null;
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return NAMES.stream()
        .filter(name -> name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
        .<LoadableResource>map(File::new)
        .toList();
  }

  private static final class File extends LoadableResource {

    private final String name;

    File(String name) {
      this.name = name;
    }

    @Override
    public Reader read() {
      InputStream bytes = MigrationFiles.class.getResourceAsStream(FOLDER + name);
      return new InputStreamReader(Objects.requireNonNull(bytes, name), StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return FOLDER + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return getAbsolutePath();
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
