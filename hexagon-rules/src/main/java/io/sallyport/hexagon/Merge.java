package io.sallyport.hexagon;

import io.sallyport.hexagon.eye.Use;
import io.sallyport.hexagon.eye.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two eyes see one thing: it is told once, with the better line. */
final class Merge {

  /** Somebody uses something, wherever. */
  private record Pair(String file, String to) {}

  /** Somebody uses something here. */
  private record Spot(String file, String to, int line) {}

  private Merge() {}

  static List<Use> of(List<Use> compiled, Written written) {
    Set<Spot> spots = new HashSet<>();
    compiled.forEach(use -> spots.add(spot(use)));
    Set<Pair> pairs = new HashSet<>();
    written.uses().forEach(use -> pairs.add(pair(use)));

    Stream<Use> first =
        compiled.stream()
            .filter(use -> use.line() > 0 || !use.member().isEmpty() || !pairs.contains(pair(use)))
            .map(use -> use.in(written.files().getOrDefault(use.fromFile(), use.file())));
    Stream<Use> second =
        written.uses().stream()
            .filter(use -> use.member().startsWith("<") || !spots.contains(spot(use)));
    return Stream.concat(first, second).toList();
  }

  private static Pair pair(Use use) {
    return new Pair(use.fromFile(), written(use.to()));
  }

  private static Spot spot(Use use) {
    return new Spot(use.fromFile(), written(use.to()), use.line());
  }

  /** The sources alone do not tell where a library nests its classes. */
  private static String written(String className) {
    return className.replace('$', '.');
  }
}
