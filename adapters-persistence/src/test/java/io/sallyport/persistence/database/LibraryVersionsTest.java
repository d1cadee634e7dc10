package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryVersionsTest {

  private static final Library JDBI = new Library("org.jdbi", "jdbi3-core", "3.51.0");

  @TempDir private Path folder;

  /** What a host sees whose build has brought that version. */
  private ClassLoader bringing(String properties) throws IOException {
    Path place = folder.resolve("META-INF/maven/org.jdbi/jdbi3-core");
    Files.createDirectories(place);
    Files.writeString(place.resolve("pom.properties"), properties);
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
  }

  @Test
  void are_new_enough_here() {
    LibraryVersions.requireForStores();
    LibraryVersions.requireForMigrations();
    assertEquals(List.of(), LibraryVersions.complaints(Library.OF_STATEMENTS));
  }

  @Test
  void are_found_in_every_jar_that_is_looked_at() throws IOException {
    for (Library library :
        Stream.of(Library.OF_STATEMENTS, Library.OF_MIGRATIONS)
            .flatMap(List::stream)
            // Older versions of Flyway bring it; the one of this build does not.
            .filter(library -> !library.artifact().equals("jackson-databind"))
            .toList()) {
      var future = new Library(library.group(), library.artifact(), "999");
      assertNotNull(future.complaint(getClass().getClassLoader()), library.artifact());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.50.9", "3.9.99", "2.99.99", "3", "3.50.0-SNAPSHOT"})
  void that_are_too_old_are_named_with_what_is_needed(String version) throws IOException {
    assertEquals(
        "org.jdbi:jdbi3-core is " + version + " here, and must be 3.51.0 or newer.",
        JDBI.complaint(bringing("version=" + version)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.51", "3.51.0", "3.51.1", "3.100.0", "4.0", "3.51.0-rc1", "10"})
  void that_are_new_enough_are_not(String version) throws IOException {
    assertNull(JDBI.complaint(bringing("version=" + version)));
  }

  @Test
  void that_do_not_tell_are_believed() throws IOException {
    assertNull(JDBI.complaint(bringing("artifactId=jdbi3-core")));
    assertNull(JDBI.complaint(new URLClassLoader(new URL[0], null)));
  }
}
