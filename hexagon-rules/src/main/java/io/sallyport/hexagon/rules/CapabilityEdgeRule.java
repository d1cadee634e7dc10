package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;

/** HX-19: capabilities see each other along allowed edges. */
final class CapabilityEdgeRule {

  static final Rule RULE =
      new Rule(
          "HX-19",
          "Capabilities see each other along allowed edges",
          "Without edges that are agreed on, every capability ends up knowing every other.",
          "Let the caller bring them together, or allow the edge where everybody reads it.",
          "every use across capabilities that is not allowed",
          "coupling through data or through events");

  private CapabilityEdgeRule() {}

  static Check check() {
    return UseCheck.of(RULE, CapabilityEdgeRule::isForbidden);
  }

  private static boolean isForbidden(Use use, Facts facts) {
    return facts.hexagon().capabilities().stream()
        .anyMatch(
            group ->
                CapabilityEdges.of(use, group, facts)
                    .filter(edge -> !group.allowed().contains(edge))
                    .isPresent());
  }
}
