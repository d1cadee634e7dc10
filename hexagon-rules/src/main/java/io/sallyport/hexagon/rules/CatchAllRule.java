package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Use;

/** HX-29: nobody catches everything. */
final class CatchAllRule {

  static final Rule RULE =
      new Rule(
          "HX-29",
          "Nobody catches everything",
          "Who catches Throwable, Error or Exception swallows the end of the memory, or every slip,"
              + " with the missing row.",
          "Catch what you can answer; let the outermost layer see to the rest.",
          "catch (Throwable), (Error) and (Exception) in the core and in adapters, alone or in a"
              + " union; of Error and Exception, only if the block does not end in a throw",
          "catch (RuntimeException); an empty catch of something narrower; everything, without"
              + " sources");

  private static final ForbiddenUses OF_ALL =
      ForbiddenUses.of(
          "java.lang.Throwable#" + Use.CATCHES,
          "java.lang.Error#" + Use.SWALLOWS,
          "java.lang.Exception#" + Use.SWALLOWS);

  private CatchAllRule() {}

  static Check check() {
    return OF_ALL.to(kind -> kind.isCore() || kind.isAdapter(), RULE);
  }
}
