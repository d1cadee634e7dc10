package io.sallyport.hexagon.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two scanners see one thing: it is told once, with the better line. */
final class ScannerMerge {

  /** Somebody uses something, wherever. */
  private record Named(String file, String to, String member) {}

  private final Map<Named, Set<Integer>> ran = new HashMap<>();
  private final Map<Named, Set<Integer>> wrote = new HashMap<>();
  private final Set<Named> pairs = new HashSet<>();

  private ScannerMerge(List<Use> compiled, List<Use> written) {
    compiled.forEach(use -> lines(ran, named(use)).add(use.line()));
    written.forEach(use -> lines(wrote, named(use)).add(use.line()));
    written.forEach(use -> pairs.add(named(use, "")));
    compiled.forEach(use -> lines(ran, named(use, "")).add(use.line()));
  }

  static List<Use> of(List<Use> compiled, ScannedSources written) {
    ScannerMerge merge = new ScannerMerge(compiled, written.uses());
    Stream<Use> first =
        compiled.stream()
            .filter(merge::isNews)
            .map(use -> use.in(written.files().getOrDefault(use.fromFile(), use.file())));
    Stream<Use> second = written.uses().stream().filter(use -> !merge.isToldByBytecode(use));
    return Stream.concat(first, second).toList();
  }

  /**
   * The bytecode has no line of its own for each part of a long statement: what it saw no more
   * often than the sources, it saw there.
   */
  private boolean isNews(Use use) {
    if (use.member().isEmpty()) {
      return use.line() > 0 || !pairs.contains(named(use));
    }
    Set<Integer> written = wrote.getOrDefault(named(use), Set.of());
    return written.isEmpty()
        || written.contains(use.line())
        || lines(ran, named(use)).size() > written.size();
  }

  private boolean isToldByBytecode(Use use) {
    boolean special = use.member().startsWith("<") && !use.member().equals(Use.MAKES);
    return !special && ran.getOrDefault(named(use), Set.of()).contains(use.line());
  }

  private static Set<Integer> lines(Map<Named, Set<Integer>> all, Named name) {
    return all.computeIfAbsent(name, none -> new HashSet<>());
  }

  private static Named named(Use use) {
    return named(use, use.member());
  }

  /** The sources alone do not tell where a library nests its classes. */
  private static Named named(Use use, String member) {
    return new Named(use.fromFile(), use.to().replace('$', '.'), member);
  }
}
