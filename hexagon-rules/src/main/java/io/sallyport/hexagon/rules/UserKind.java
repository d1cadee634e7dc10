package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Component;
import io.sallyport.hexagon.description.Kind;
import java.util.function.Predicate;

/** What kind of component a user lives in. */
final class UserKind {

  private UserKind() {}

  /** Whether it is of one of these kinds. */
  static boolean is(Use use, Facts facts, Predicate<Kind> kinds) {
    return facts.component(use.from()).map(Component::kind).filter(kinds).isPresent();
  }

  static boolean isCoreOrAdapter(Use use, Facts facts) {
    return is(use, facts, kind -> kind.isCore() || kind.isAdapter());
  }
}
