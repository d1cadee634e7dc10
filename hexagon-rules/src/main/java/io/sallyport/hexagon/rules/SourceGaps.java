package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Placement;
import io.sallyport.hexagon.analysis.Use;
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
    facts.missingSources().forEach(folder -> gaps.add(folder + " holds no source"));
    return gaps;
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
