package io.sallyport.hexagon.rules;

import java.util.List;

/** HX-26 to HX-29: what code must not do. */
final class CodeRules {

  private CodeRules() {}

  static List<Check> all() {
    return List.of(
        LookupRule.check(), SecretRule.check(), OwnExceptionRule.check(), CatchAllRule.check());
  }
}
