package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.Optional;

/** HX-33: support is seen by the driving adapters that list it. */
final class SupportListRule {

  static final Rule RULE =
      new Rule(
          "HX-33",
          "Support is seen by the driving adapters that list it",
          "What two adapters share is soon used by all, unless each says that it needs it.",
          "Name its packages among the libraries of the driving adapter; everybody else goes"
              + " through a port.",
          "uses of support in driving adapters that do not list it, in driven adapters, in other"
              + " support and in testkits; the core is seen by HX-06 and HX-07",
          "a name that is put together at run time");

  private SupportListRule() {}

  static Check check() {
    return UseCheck.of(RULE, SupportListRule::isNotListed);
  }

  private static boolean isNotListed(Use use, Facts facts) {
    Optional<Component> from = facts.component(use.from());
    Optional<Component> to = facts.component(use.to()).filter(SupportAccess::isSupport);
    return from.isPresent()
        && to.isPresent()
        && !from.equals(to)
        && !from.get().kind().isCore()
        && from.get().kind() != Kind.COMPOSITION_ROOT
        && !(from.get().kind() == Kind.DRIVING_ADAPTER
            && SupportAccess.lists(from.get(), use, facts));
  }
}
