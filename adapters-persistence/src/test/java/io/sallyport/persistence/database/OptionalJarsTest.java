package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may need what a host may leave away; names stand in class files as they are. */
class OptionalJarsTest {

  private static final Path CLASSES = Path.of("target/classes");

  private static Set<String> classesThatName(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> text(file).contains(folder))
          .map(file -> file.getFileName().toString().replaceFirst("(\\$.*)?\\.class", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void nothing_but_the_pool_needs_hikari() throws IOException {
    assertEquals(Set.of("ConnectionPool"), classesThatName("com/zaxxer/"));
  }

  @Test
  void nothing_but_the_migrations_needs_flyway() throws IOException {
    assertEquals(
        Set.of("MigrationFiles", "MigrationHistory", "Migrations"),
        classesThatName("org/flywaydb/"));
  }

  @Test
  void nothing_that_serves_needs_the_migrations() throws IOException {
    assertEquals(
        Set.of("Migrations", "SallyportSchema"),
        classesThatName("io/sallyport/persistence/database/Migrations"));
  }
}
