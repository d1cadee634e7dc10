package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a native image must be told: the classes of serialized refusals, and our files. */
class NativeImageMetadataTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path FILE =
      RESOURCES.resolve(
          "META-INF/native-image/io.sallyport/sallyport-domain/reachability-metadata.json");

  /** Notes each class that is in the stream. */
  private static final class Noting extends ObjectOutputStream {

    private final Set<String> written = new TreeSet<>();

    Noting(OutputStream bytes) throws IOException {
      super(bytes);
    }

    @Override
    protected void annotateClass(Class<?> type) {
      written.add(type.getTypeName());
    }
  }

  @Test
  void lists_all_that_is_in_serialized_refusals_and_every_file() throws IOException {
    Set<String> classes = serialized();
    assertTrue(classes.contains(InvalidValue.class.getName()), () -> "found " + classes);

    String expected =
        """
        {
          "reflection": [
            %s
          ],
          "resources": [
            %s
          ]
        }
        """
            .formatted(
                lines("{\"type\": \"%s\", \"serializable\": true}", classes),
                lines("{\"glob\": \"%s\"}", files()));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, expected);
    }

    assertEquals(expected, Files.readString(FILE), "See -Dgolden.update=true, and what changed.");
  }

  private static Set<String> serialized() throws IOException {
    try (var out = new Noting(new ByteArrayOutputStream())) {
      for (Class<?> type : SerializedRefusalTest.everyRefusal().toList()) {
        out.writeObject(RefusalTest.anyOf(type));
      }
      return out.written;
    }
  }

  private static Set<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> RESOURCES.relativize(file).toString().replace(File.separatorChar, '/'))
              .filter(name -> !name.startsWith("META-INF/native-image/"))
              .toList();
      return new TreeSet<>(names);
    }
  }

  private static String lines(String entry, Set<String> values) {
    return values.stream().map(entry::formatted).collect(Collectors.joining(",\n    "));
  }
}
