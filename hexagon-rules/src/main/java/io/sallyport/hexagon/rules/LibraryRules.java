package io.sallyport.hexagon.rules;

import java.util.List;

/** HX-10 and HX-11: who may use which library. */
final class LibraryRules {

  private LibraryRules() {}

  static List<Check> all() {
    return List.of(CoreLibraryRule.check(), AdapterLibraryRule.check());
  }
}
