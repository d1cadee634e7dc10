package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.List;
import java.util.Optional;

/** HX-33 and HX-34: what driving adapters share. */
final class SupportRules {

  static final Rule LISTED =
      new Rule(
          "HX-33",
          "Support is seen by the driving adapters that list it",
          "What two adapters share is soon used by all, unless each says that it needs it.",
          "Name its packages among the libraries of the driving adapter; everybody else goes through"
              + " a port.",
          "uses of support in driving adapters that do not list it, in driven adapters, in other"
              + " support and in testkits; the core is seen by HX-06 and HX-07",
          "a name that is put together at run time");

  static final Rule GIVEN =
      new Rule(
          "HX-34",
          "Support sees of the core only what it was given",
          "Support that knows a capability brings it to every adapter that stands on it.",
          "Move the code to the adapter of that capability; or give the package to the support,"
              + " knowingly.",
          "types of the core outside the packages among its libraries; driven ports, in whatever"
              + " package",
          "a value that is passed on and never named");

  private SupportRules() {}

  static List<Check> all() {
    return List.of(
        UseCheck.of(LISTED, SupportRules::isNotListed),
        UseCheck.of(GIVEN, SupportRules::isNotGiven));
  }

  private static boolean isNotListed(Use use, Facts facts) {
    Optional<Component> from = facts.component(use.from());
    Optional<Component> to = facts.component(use.to()).filter(SupportRules::isSupport);
    return from.isPresent()
        && to.isPresent()
        && !from.equals(to)
        && !from.get().kind().isCore()
        && from.get().kind() != Kind.COMPOSITION_ROOT
        && !(from.get().kind() == Kind.DRIVING_ADAPTER && lists(from.get(), use, facts));
  }

  private static boolean isNotGiven(Use use, Facts facts) {
    return facts
        .component(use.from())
        .filter(SupportRules::isSupport)
        .filter(support -> isCore(use, facts))
        .filter(
            support ->
                !lists(support, use, facts)
                    || PortAccessRules.isClosed(use.to(), facts.placement()))
        .isPresent();
  }

  /** Whether a component needs an entry among its libraries to use this class of the program. */
  static boolean mustList(Component from, Use use, Facts facts) {
    Optional<Component> to = facts.component(use.to());
    return from.kind() == Kind.DRIVING_ADAPTER
        ? to.filter(SupportRules::isSupport).isPresent()
        : isSupport(from) && isCore(use, facts);
  }

  private static boolean isSupport(Component component) {
    return component.kind() == Kind.SUPPORT;
  }

  private static boolean isCore(Use use, Facts facts) {
    return facts.component(use.to()).map(Component::kind).filter(Kind::isCore).isPresent();
  }

  private static boolean lists(Component component, Use use, Facts facts) {
    return LibraryRules.isIn(use, component.mayUse(), facts);
  }
}
