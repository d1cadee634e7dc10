package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import io.sallyport.hexagon.description.Kind;

/** HX-23: the core starts no thread, and ends no process. */
final class ThreadRule {

  static final Rule RULE =
      new Rule(
          "HX-23",
          "The core starts no thread, and ends no process",
          "Whoever embeds the core decides about threads and about the end; a transaction does not"
              + " follow to another thread.",
          "Return, and let an adapter do later what can be done later.",
          "calls, constructors and method references; names of executors, pools and timers; the end"
              + " of the process in adapters too",
          "synchronized, locks and latches, which start nothing; work that a library starts");

  private static final ForbiddenUses OF_THE_END =
      ForbiddenUses.of(
          "java.lang.System#exit",
          "java.lang.Runtime#exit",
          "java.lang.Runtime#halt",
          "java.lang.Runtime#addShutdownHook",
          "kotlin.system.ProcessKt#exitProcess");

  private ThreadRule() {}

  static Check check() {
    return UseCheck.of(RULE, (use, facts) -> starts(use, facts) || ends(use, facts));
  }

  private static boolean starts(Use use, Facts facts) {
    return UserKind.is(use, facts, Kind::isCore)
        && (ThreadUses.ALL.have(use) || ParallelUses.ALL.have(use));
  }

  private static boolean ends(Use use, Facts facts) {
    return UserKind.isCoreOrAdapter(use, facts) && OF_THE_END.have(use);
  }
}
