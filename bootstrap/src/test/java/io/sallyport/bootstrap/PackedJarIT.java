package io.sallyport.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** How large the jar is, and that nothing is missing of what was left out to keep it small. */
final class PackedJarIT {

  private static final Path JAR = Path.of("target", "sallyport.jar");

  private static final long MOST = 34_000_000;
  private static final long MOST_WITHOUT_POSTGRESQL = 18_000_000;

  /** Packages and classes that the packing leaves out of a jar, see {@code pom.xml}. */
  private static final Pattern LEFT_OUT =
      Pattern.compile("<exclude>([a-z]\\w*/[\\w/]+)\\*{1,2}</exclude>");

  /** What is in jars that OpenTelemetry names, and that are left out as a whole. */
  private static final List<String> LEFT_OUT_WITH_JARS =
      List.of("io/opentelemetry/sdk/metrics/", "io/opentelemetry/sdk/logs/");

  @Test
  void is_small_with_the_postgresql_inside_and_without() throws IOException {
    long size = Files.size(JAR);
    long postgres = 0;
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
        if (isOfPostgres(entry.getName())) {
          postgres += entry.getCompressedSize();
        }
      }
    }
    long without = size - postgres;
    assertTrue(postgres > 10_000_000, () -> "The PostgreSQL is in it: " + size);
    assertTrue(size <= MOST, () -> "with PostgreSQL: " + size);
    assertTrue(without <= MOST_WITHOUT_POSTGRESQL, () -> "without PostgreSQL: " + without);
  }

  private static boolean isOfPostgres(String name) {
    return name.matches("postgres-.*\\.txz")
        || name.startsWith("org/tukaani/")
        || name.startsWith("io/sallyport/postgres/");
  }

  @Test
  void has_no_class_that_uses_what_is_left_out() throws IOException {
    List<String> leftOut = new ArrayList<>(LEFT_OUT_WITH_JARS);
    LEFT_OUT
        .matcher(Files.readString(Path.of("pom.xml")))
        .results()
        .map(exclude -> exclude.group(1))
        .forEach(leftOut::add);
    assertTrue(leftOut.contains("kotlin/js/"), leftOut::toString);
    assertTrue(
        leftOut.contains("io/opentelemetry/exporter/otlp/internal/OtlpGrpc"), leftOut::toString);
    // The driver looks for its messages in the language of the machine, and goes on without them.
    leftOut.stream()
        .filter(name -> !name.equals("org/postgresql/translation/"))
        .map(name -> name.replace('/', '.'))
        .toList()
        .forEach(leftOut::add);

    List<String> uses = new ArrayList<>();
    int classes = 0;
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
        if (entry.getName().endsWith(".class")) {
          classes++;
          // Names of classes stand in the file as they are.
          String bytes = text(jar, entry);
          leftOut.stream()
              .filter(bytes::contains)
              .forEach(name -> uses.add(entry.getName() + " uses " + name));
        }
      }
    }
    assertTrue(classes > 5000, "all classes were read");
    assertEquals(List.of(), uses);
  }

  @Test
  void has_every_service_that_a_library_announces() throws IOException {
    List<String> missing = new ArrayList<>();
    int found = 0;
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
        if (entry.getName().matches("META-INF/services/[^/]+")) {
          for (String line : text(jar, entry).lines().toList()) {
            String name = line.replaceAll("#.*", "").strip();
            if (!name.isEmpty() && jar.getEntry(name.replace('.', '/') + ".class") == null) {
              missing.add(entry.getName() + ": " + name);
            } else if (!name.isEmpty()) {
              found++;
            }
          }
        }
      }
    }
    assertTrue(found > 10, "services were read");
    assertEquals(List.of(), missing);
  }

  private static String text(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
