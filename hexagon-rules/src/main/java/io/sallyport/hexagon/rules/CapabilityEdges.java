package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Capabilities;
import java.util.Optional;

/** The edges between the slices of a component. */
final class CapabilityEdges {

  private CapabilityEdges() {}

  /** The edge of a group of capabilities that a use goes along. */
  static Optional<Capabilities.Edge> of(Use use, Capabilities group, Facts facts) {
    return facts
        .placement()
        .slice(group, use.from())
        .flatMap(
            from ->
                facts
                    .placement()
                    .slice(group, use.to())
                    .filter(to -> !to.equals(from))
                    .map(to -> new Capabilities.Edge(from, to)));
  }
}
