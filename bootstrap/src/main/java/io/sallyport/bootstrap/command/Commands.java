package io.sallyport.bootstrap.command;

import java.util.List;
import java.util.Map;

/** Executes what was typed. */
public final class Commands {

  private static final List<String> SERVE = List.of("serve");

  private Commands() {}

  /**
   * To serve with options from the environment only, as services and containers do, needs no model
   * of all commands; picocli takes a fifth of such a start to make one.
   *
   * @return the exit code
   */
  public static int execute(Terminal terminal, String... arguments) {
    List<String> typed = List.of(arguments);
    if (!typed.isEmpty() && !typed.equals(SERVE)) {
      return SallyportCommand.line(terminal).execute(arguments);
    }
    try {
      return Serving.serve(terminal, Map.of());
    } catch (RuntimeException failed) {
      return new Failures(terminal).exitCode(failed);
    }
  }
}
