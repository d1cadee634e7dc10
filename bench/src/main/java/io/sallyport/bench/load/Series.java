package io.sallyport.bench.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The figures of one target of a scenario, a value for each round. */
final class Series {

  private final String name;
  private final Map<Figure, List<Double>> values = new EnumMap<>(Figure.class);
  private final Map<String, Series> parts = new LinkedHashMap<>();

  Series(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  Series add(Map<Figure, Double> round) {
    round.forEach(
        (figure, value) -> values.computeIfAbsent(figure, any -> new ArrayList<>()).add(value));
    return this;
  }

  /** With the parts of its load, which become series of their own. */
  void add(Map<Figure, Double> round, Map<String, Load> parts) {
    add(round);
    parts.forEach(
        (part, load) -> this.parts.computeIfAbsent(part, Series::new).add(load.figures()));
  }

  /** Of some figures only. */
  Series with(Figure... figures) {
    Series some = new Series(name);
    for (Figure figure : figures) {
      some.values.put(figure, List.copyOf(of(figure)));
    }
    return some;
  }

  List<Series> withParts() {
    return Stream.concat(Stream.of(this), parts.values().stream()).toList();
  }

  /** Empty where this figure was not measured. */
  List<Double> of(Figure figure) {
    return values.getOrDefault(figure, List.of());
  }
}
