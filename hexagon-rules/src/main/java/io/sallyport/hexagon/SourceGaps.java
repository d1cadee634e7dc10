package io.sallyport.hexagon;

import io.sallyport.hexagon.scanner.SourceScanner;
import io.sallyport.hexagon.scanner.Use;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the sources that were declared are those of the classes. */
final class SourceGaps {
  private SourceGaps() {}

  static List<String> in(Facts facts) {
    List<String> gaps = new ArrayList<>();
    if (!facts.files().isEmpty()) {
      notCompiled(facts, gaps);
      notWritten(facts, gaps);
    }
    for (Path folder : facts.hexagon().sources()) {
      if (!isThere(folder)) {
        gaps.add(folder + " holds no source");
      }
    }
    return gaps;
  }

  /** Whether a folder exists and holds a source. */
  static boolean isThere(Path folder) {
    return Files.isDirectory(folder) && SourceScanner.hasSources(folder);
  }

  private static void notCompiled(Facts facts, List<String> gaps) {
    count(facts.files().keySet().stream().filter(each -> !facts.placement().isOurs(each)).toList())
        .forEach((where, count) -> gaps.add(where + " has " + count + " sources and no classes"));
  }

  private static void notWritten(Facts facts, List<String> gaps) {
    List<String> unwritten =
        facts.classes().stream()
            .filter(type -> !type.getSourceCodeLocation().getSourceFileName().endsWith(".kt"))
            .map(type -> Use.outermost(type.getName()))
            .filter(name -> !name.endsWith("-info") && !facts.files().containsKey(name))
            .distinct()
            .toList();
    count(unwritten)
        .forEach((where, count) -> gaps.add(where + " has " + count + " classes and no sources"));
  }

  private static Map<String, Integer> count(List<String> classNames) {
    Map<String, Integer> byPackage = new TreeMap<>();
    classNames.forEach(each -> byPackage.merge(Placement.packageOf(each), 1, Integer::sum));
    return byPackage;
  }
}
