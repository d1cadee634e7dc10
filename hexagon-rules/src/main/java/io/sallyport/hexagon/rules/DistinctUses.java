package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Use;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One place in a source is told once, however many uses it is made of. */
final class DistinctUses {
  /** What says most stands first; members and constructors say more than all of these. */
  private static final List<String> LESS = List.of(Use.CATCHES, Use.SWALLOWS, Use.KEEPS, "");

  private record Spot(String file, String to, int line) {}

  private DistinctUses() {}

  static Stream<Use> each(List<Use> uses) {
    Map<Spot, List<Use>> bySpot =
        uses.stream()
            .collect(
                Collectors.groupingBy(
                    use -> new Spot(use.fromFile(), use.to().replace('$', '.'), use.line()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return bySpot.entrySet().stream()
        .flatMap(at -> at.getKey().line() == 0 ? at.getValue().stream() : told(at.getValue()));
  }

  private static Stream<Use> told(List<Use> uses) {
    Map<String, Use> byMember = new LinkedHashMap<>();
    uses.forEach(use -> byMember.putIfAbsent(use.member(), use));
    List<Use> most =
        byMember.values().stream().filter(use -> !LESS.contains(use.member())).toList();
    return most.isEmpty()
        ? byMember.values().stream()
            .min(Comparator.comparingInt(use -> LESS.indexOf(use.member())))
            .stream()
        : most.stream();
  }
}
