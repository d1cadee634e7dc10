package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.HexagonCheck;
import io.sallyport.hexagon.description.Capabilities;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.Selector;
import io.sallyport.hexagon.description.Types;
import io.sallyport.hexagon.rules.Check;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every way to leave one word out of a description, or to misspell it. */
final class Mutations {
  private static final String WITHOUT_LEGACY_USERS =
      "driven port without " + SallyportHexagon.LEGACY_USERS;

  private final Hexagon hexagon;
  private final Map<String, Hexagon> mutants = new LinkedHashMap<>();

  private Mutations(Hexagon hexagon) {
    this.hexagon = hexagon;
  }

  /** Those that break a rule. */
  static Map<String, Hexagon> seenByTheCheck(Hexagon hexagon) {
    Mutations all = new Mutations(hexagon);
    all.components();
    all.types("driving port", hexagon.drivingPorts(), Copies::withDrivingPorts);
    all.types("driven port", hexagon.drivenPorts(), Copies::withDrivenPorts);
    all.types("api", hexagon.api(), Copies::withApi);
    all.edges();
    all.misspeltCapabilities();
    all.list("core library", hexagon.coreMayUse(), Copies::withCoreMayUse, Mutations::misspelt);
    all.list("sources", hexagon.sources(), Copies::withSources, folder -> Path.of(folder + "x"));
    all.mutants.keySet().removeIf(WITHOUT_LEGACY_USERS::equals);
    return all.mutants;
  }

  /** Those that break none; a port that is no port does not, nor one that only hosts implement. */
  static Map<String, HexagonCheck> seenInTheDocument(HexagonCheck check) {
    Hexagon hexagon = check.hexagon();
    Mutations all = new Mutations(hexagon);
    all.types("driven port", hexagon.drivenPorts(), Copies::withDrivenPorts);
    all.mutants.keySet().removeIf(Predicate.not(WITHOUT_LEGACY_USERS::equals));
    all.noPorts("driving port", hexagon.drivingPorts(), Copies::withDrivingPorts);
    all.noPorts("driven port", hexagon.drivenPorts(), Copies::withDrivenPorts);
    List<Capabilities> groups = hexagon.capabilities();
    for (int i = 0; i < groups.size(); i++) {
      String name = "without capabilities " + groups.get(i).packages();
      all.mutants.put(name, Copies.withCapabilities(hexagon, without(groups, i)));
    }
    Map<String, HexagonCheck> mutants = new LinkedHashMap<>();
    all.mutants.forEach(
        (name, mutant) -> mutants.put(name, new HexagonCheck(mutant, check.customRules())));
    List<Check> rules = check.customRules();
    for (int i = 0; i < rules.size(); i++) {
      String name = "without rule " + rules.get(i).rule().id();
      mutants.put(name, new HexagonCheck(hexagon, without(rules, i)));
    }
    return mutants;
  }

  private void components() {
    List<Component> components = hexagon.components();
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      int at = i;
      BiConsumer<String, Component> put =
          (name, mutant) ->
              mutants.put(
                  name + " of " + component.name(),
                  Copies.withComponents(hexagon, with(components, at, mutant)));
      mutants.put(
          "without " + component.name(), Copies.withComponents(hexagon, without(components, i)));
      each(
          component.types().selectors(),
          Mutations::misspelt,
          (name, selectors) ->
              put.accept(
                  name,
                  new Component(
                      component.name(),
                      component.kind(),
                      new Types(selectors, component.types().without()),
                      component.mayUse())));
      each(
          component.mayUse(),
          Mutations::misspelt,
          (name, libraries) ->
              put.accept(
                  name,
                  new Component(component.name(), component.kind(), component.types(), libraries)));
    }
  }

  private void types(String what, Types types, Copies.With<Types> copy) {
    each(
        types.selectors(),
        Mutations::misspelt,
        (name, selectors) ->
            mutants.put(
                what + " " + name, copy.of(hexagon, new Types(selectors, types.without()))));
  }

  private void noPorts(String what, Types types, Copies.With<Types> copy) {
    each(
        types.without(),
        Mutations::misspelt,
        (name, without) ->
            mutants.put(
                what + " but not " + name,
                copy.of(hexagon, new Types(types.selectors(), without))));
  }

  private void edges() {
    List<Capabilities> groups = hexagon.capabilities();
    for (int i = 0; i < groups.size(); i++) {
      Capabilities group = groups.get(i);
      int at = i;
      each(
          group.allowed(),
          edge -> new Capabilities.Edge(edge.from(), edge.to() + "x"),
          (name, edges) ->
              mutants.put(
                  name,
                  Copies.withCapabilities(
                      hexagon, with(groups, at, new Capabilities(group.packages(), edges)))));
    }
  }

  private void misspeltCapabilities() {
    List<Capabilities> groups = hexagon.capabilities();
    for (int i = 0; i < groups.size(); i++) {
      Capabilities slip =
          new Capabilities(misspelt(groups.get(i).packages()), groups.get(i).allowed());
      mutants.put(
          "capabilities " + slip.packages(),
          Copies.withCapabilities(hexagon, with(groups, i, slip)));
    }
  }

  private <T> void list(
      String what, List<T> entries, Copies.With<List<T>> copy, Function<T, T> slip) {
    each(entries, slip, (name, mutant) -> mutants.put(what + " " + name, copy.of(hexagon, mutant)));
  }

  /** Each entry once left out and once misspelt. */
  private static <T> void each(
      List<T> entries, Function<T, T> slip, BiConsumer<String, List<T>> put) {
    for (int i = 0; i < entries.size(); i++) {
      put.accept("without " + entries.get(i), without(entries, i));
      T misspelt = slip.apply(entries.get(i));
      if (!misspelt.equals(entries.get(i))) {
        put.accept("with " + misspelt, with(entries, i, misspelt));
      }
    }
  }

  private static Selector misspelt(Selector selector) {
    return new Selector(selector.by(), misspelt(selector.text()));
  }

  /** A slip of the pen in the last word. */
  private static String misspelt(String text) {
    return text.replaceFirst("([a-zA-Z])([^a-zA-Z]*)$", "$1x$2");
  }

  private static <T> List<T> without(List<T> entries, int i) {
    List<T> fewer = new ArrayList<>(entries);
    fewer.remove(i);
    return fewer;
  }

  private static <T> List<T> with(List<T> entries, int i, T other) {
    List<T> same = new ArrayList<>(entries);
    same.set(i, other);
    return same;
  }
}
