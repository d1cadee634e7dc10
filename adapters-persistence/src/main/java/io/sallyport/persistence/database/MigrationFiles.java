package io.sallyport.persistence.database;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations, by name. Flyway would look for them itself, but finds none in a jar that some
 * packager has made without entries for its folders.
 */
final class MigrationFiles implements ResourceProvider {

  @Override
  public @Nullable LoadableResource getResource(String name) {
    return MigrationScripts.NAMES.contains(name) ? new File(name) : null;
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return MigrationScripts.NAMES.stream()
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
      return new InputStreamReader(MigrationScripts.open(name), StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
      return MigrationScripts.FOLDER + name;
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
