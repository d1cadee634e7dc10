package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** HX-06 to HX-09: who may see whom. */
final class DirectionRules {
  private static final String SEES =
      "calls, types, constants, casts, annotations, names in comments and in strings";
  private static final String MISSES = "a name that is put together at run time";

  static final Rule DOMAIN =
      new Rule(
          "HX-06",
          "The domain sees only itself",
          "The model outlives every technology and every way to ask; it must not know them.",
          "Declare a port in the domain and let the outside implement it.",
          SEES,
          MISSES);

  static final Rule APPLICATION =
      new Rule(
          "HX-07",
          "The application sees the domain and itself",
          "A use case that knows its database or its web framework cannot be run without it.",
          "Ask through a driven port, and let the adapter implement it.",
          SEES,
          MISSES);

  static final Rule ADAPTERS =
      new Rule(
          "HX-08",
          "Adapters do not see each other",
          "An adapter that knows another cannot be replaced alone.",
          "Go through a port; move what both need into the core.",
          SEES,
          MISSES);

  static final Rule ROOT =
      new Rule(
          "HX-09",
          "Nobody sees what wires, and nobody sees what tests",
          "The composition root knows everybody; who knows it knows everybody too.",
          "Take what you need as a constructor argument.",
          SEES,
          MISSES);

  private DirectionRules() {}

  static List<Check> all() {
    return List.of(
        between(DOMAIN, (from, to) -> from == Kind.DOMAIN && isOutside(to, Kind.DOMAIN)),
        between(APPLICATION, (from, to) -> from == Kind.APPLICATION && to.isAdapter()),
        between(ADAPTERS, (from, to) -> isLeaf(from) && to.isAdapter() && to != Kind.SUPPORT),
        between(ROOT, DirectionRules::isHidden));
  }

  private static boolean isOutside(Kind to, Kind home) {
    return to != home && to != Kind.COMPOSITION_ROOT && to != Kind.TESTKIT;
  }

  /** One root may start another, such as the builder that a library gives to whoever embeds it. */
  private static boolean isHidden(Kind from, Kind to) {
    boolean root = to == Kind.COMPOSITION_ROOT && from != Kind.COMPOSITION_ROOT;
    return root || to == Kind.TESTKIT;
  }

  private static boolean isLeaf(Kind from) {
    return from.isAdapter() || from == Kind.TESTKIT;
  }

  private static Check between(Rule rule, BiPredicate<Kind, Kind> refused) {
    return UseCheck.of(
        rule,
        (use, facts) -> {
          Optional<Component> from = facts.component(use.from());
          Optional<Component> to = facts.component(use.to());
          return from.isPresent()
              && to.isPresent()
              && !from.equals(to)
              && refused.test(from.get().kind(), to.get().kind());
        });
  }
}
