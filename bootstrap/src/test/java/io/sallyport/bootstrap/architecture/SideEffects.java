package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.analysis.Use;
import java.util.List;
import java.util.Set;

/** What the core leaves to others. */
final class SideEffects {
  private static final List<String> PACKAGES =
      List.of(
          "java.lang.reflect.",
          "java.sql.",
          "java.util.logging.",
          "java.util.concurrent.",
          "org.slf4j.");
  private static final Set<String> TYPES =
      Set.of(
          "java.lang.Thread",
          "java.lang.ServiceLoader",
          "java.util.ServiceLoader",
          "java.lang.ClassLoader",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle");

  private SideEffects() {}

  static boolean is(Use use) {
    return TYPES.contains(use.to()) || PACKAGES.stream().anyMatch(use.to()::startsWith);
  }
}
