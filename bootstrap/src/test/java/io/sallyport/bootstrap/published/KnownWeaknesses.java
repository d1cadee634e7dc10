package io.sallyport.bootstrap.published;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds libraries of a class path that are older than a version in which a weakness was mended. */
final class KnownWeaknesses {

  private static final int NAME_PARTS = 3;

  /**
   * @param library {@code group:artifact}
   * @param mended the first version without it
   */
  private record Weakness(String library, String mended, String number) {

    static Weakness read(String line) {
      String[] parts = line.split(" ", NAME_PARTS);
      if (parts.length != NAME_PARTS) {
        throw new IllegalArgumentException(
            "Not of the form `group:artifact version number`: " + line);
      }
      return new Weakness(parts[0], parts[1], parts[2]);
    }

    /** Jars lie in a repository by group, artifact and version. */
    boolean isIn(Path jar) {
      Path version = jar.getParent();
      return version != null
          && version.getParent() != null
          && version.getParent().endsWith(library.replace('.', '/').replace(':', '/'))
          && compare(version.getFileName().toString(), mended) < 0;
    }
  }

  private KnownWeaknesses() {}

  /**
   * @param list lines of {@code tools/known-weaknesses.txt}
   * @return one line for each jar and weakness
   */
  static List<String> in(List<Path> classPath, List<String> list) {
    return list.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Weakness::read)
        .flatMap(weakness -> found(classPath, weakness))
        .toList();
  }

  private static Stream<String> found(List<Path> classPath, Weakness weakness) {
    return classPath.stream()
        .filter(weakness::isIn)
        .map(
            jar ->
                "%s has %s; take %s %s or newer."
                    .formatted(
                        jar.getFileName(),
                        weakness.number(),
                        weakness.library(),
                        weakness.mended()));
  }

  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    return Stream.of(version.split("[^0-9]+"))
        .filter(number -> !number.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
