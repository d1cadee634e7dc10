package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.description.Kind;

/** HX-24: the core writes to no console and no log. */
final class ConsoleRule {

  static final Rule RULE =
      new Rule(
          "HX-24",
          "The core writes to no console and no log",
          "A log line is an answer to nobody, and the way by which secrets leave.",
          "Return or throw what happened; let an adapter tell it.",
          "calls, constructors and method references",
          "a logger behind a port");

  private static final ForbiddenUses OF_CONSOLE =
      ForbiddenUses.of(
          "java.lang.System#out",
          "java.lang.System#err",
          "java.lang.System#in",
          "java.lang.System#console",
          "java.lang.System#getLogger",
          "java.lang.System$Logger",
          "java.io.Console",
          "java.util.logging..",
          "*#printStackTrace");

  private ConsoleRule() {}

  static Check check() {
    return OF_CONSOLE.to(Kind::isCore, RULE);
  }
}
