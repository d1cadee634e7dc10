package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.Optional;

/**
 * What a component needs an entry for, among its libraries, because it is support or of the core.
 */
final class SupportAccess {

  private SupportAccess() {}

  /** Whether a component needs an entry among its libraries to use this class of the program. */
  static boolean mustList(Component from, Use use, Facts facts) {
    Optional<Component> to = facts.component(use.to());
    return from.kind() == Kind.DRIVING_ADAPTER
        ? to.filter(SupportAccess::isSupport).isPresent()
        : isSupport(from) && isCore(use, facts);
  }

  static boolean isSupport(Component component) {
    return component.kind() == Kind.SUPPORT;
  }

  static boolean isCore(Use use, Facts facts) {
    return facts.component(use.to()).map(Component::kind).filter(Kind::isCore).isPresent();
  }

  static boolean lists(Component component, Use use, Facts facts) {
    return Libraries.isIn(use, component.mayUse(), facts);
  }
}
