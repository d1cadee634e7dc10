package io.sallyport.hexagon.rules;

import java.util.List;

/** HX-33 and HX-34: what driving adapters share. */
final class SupportRules {

  private SupportRules() {}

  static List<Check> all() {
    return List.of(SupportListRule.check(), SupportCoreRule.check());
  }
}
