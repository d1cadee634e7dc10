package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Kind;

/** HX-28: the core throws its own exceptions. */
final class OwnExceptionRule {

  static final Rule RULE =
      new Rule(
          "HX-28",
          "The core throws its own exceptions",
          "Nobody can catch a RuntimeException and know what it means.",
          "Say what is true, in a type of the domain.",
          "new RuntimeException, Exception, Error or Throwable in the core",
          "a specific exception of Java in the wrong place");

  private static final ForbiddenUses NAMELESS =
      ForbiddenUses.of(
          "java.lang.RuntimeException#<init>",
          "java.lang.Exception#<init>",
          "java.lang.Error#<init>",
          "java.lang.Throwable#<init>");

  private OwnExceptionRule() {}

  static Check check() {
    return UseCheck.of(RULE, OwnExceptionRule::isNameless);
  }

  /** The constructor of an exception calls that of its parent; that is no throw. */
  private static boolean isNameless(Use use, Facts facts) {
    return UserKind.is(use, facts, Kind::isCore)
        && NAMELESS.have(use)
        && facts
            .placement()
            .type(use.from())
            .filter(type -> !type.isAssignableTo(Throwable.class))
            .isPresent();
  }
}
