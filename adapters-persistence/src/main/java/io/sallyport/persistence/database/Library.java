package io.sallyport.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A library that a host's build may bring in another version than ours. An older one often fails
 * only at the first statement, with an {@code Error} that names a method.
 *
 * @param minimum the oldest version that works
 */
record Library(String group, String artifact, String minimum) {

  private static final String JDBI = "3.51.0";

  /** What every statement needs. */
  static final List<Library> OF_STATEMENTS =
      List.of(
          new Library("org.jdbi", "jdbi3-core", JDBI),
          new Library("org.jdbi", "jdbi3-sqlobject", JDBI),
          new Library("org.jdbi", "jdbi3-postgres", JDBI));

  /** What applies migrations. */
  static final List<Library> OF_MIGRATIONS =
      List.of(
          new Library("org.flywaydb", "flyway-core", "10.0.0"),
          new Library("org.flywaydb", "flyway-database-postgresql", "10.0.0"),
          new Library("com.fasterxml.jackson.core", "jackson-databind", "2.15.0"));

  /** What is wrong with the version that is there; null if nothing is, or nobody knows it. */
  @Nullable String complaint(ClassLoader classes) throws IOException {
    String found = version(classes);
    return found == null ? null : complaintAbout(found);
  }

  @Nullable String complaintAbout(String found) {
    return isOlder(found, minimum)
        ? "%s:%s is %s here, and must be %s or newer.".formatted(group, artifact, found, minimum)
        : null;
  }

  /** Maven leaves it in every jar, and those who pack jars into one leave it there. */
  private @Nullable String version(ClassLoader classes) throws IOException {
    String place = "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    try (InputStream file = classes.getResourceAsStream(place)) {
      var properties = new Properties();
      if (file != null) {
        properties.load(file);
      }
      return properties.getProperty("version");
    }
  }

  private static boolean isOlder(String version, String than) {
    return Arrays.compare(numbers(version), numbers(than)) < 0;
  }

  /** The first three, without what follows them: a candidate counts as its release. */
  private static int[] numbers(String version) {
    int[] numbers =
        Arrays.stream(version.split("[.-]", -1))
            .takeWhile(part -> part.matches("[0-9]{1,9}"))
            .mapToInt(Integer::parseInt)
            .toArray();
    return Arrays.copyOf(numbers, 3);
  }
}
