package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Placement;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;

/** HX-16: an adapter sees of the core only what is offered. */
final class OfferRule {

  static final Rule RULE =
      new Rule(
          "HX-16",
          "An adapter sees of the core only what is offered",
          "A response that is a domain type publishes the model; a use case that is named cannot be"
              + " replaced.",
          "Use the driving port and its types; or offer the type, knowingly, with api(...).",
          "types of the core in driving adapters that are neither a driving port nor of the api;"
              + " the application in driven adapters",
          "a value that is passed on and never named, see HX-17");

  private OfferRule() {}

  static Check check() {
    return UseCheck.of(RULE, OfferRule::isNotOffered);
  }

  private static boolean isNotOffered(Use use, Facts facts) {
    Placement placement = facts.placement();
    Kind to = placement.of(use.to()).map(Component::kind).orElse(Kind.COMPOSITION_ROOT);
    if (!to.isCore() || placement.isDrivenPort(use.to()) || placement.isOffered(use.to())) {
      return false;
    }
    return UserKind.is(use, facts, Kind.DRIVING_ADAPTER::equals)
        || (UserKind.is(use, facts, Kind.DRIVEN_ADAPTER::equals) && to == Kind.APPLICATION);
  }
}
