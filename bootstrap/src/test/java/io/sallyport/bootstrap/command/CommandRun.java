package io.sallyport.bootstrap.command;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A command as it was typed, and what came of it. */
public record CommandRun(int exitCode, String out, String err) {

  /**
   * Runs a command in this process, on a data folder.
   *
   * @param in what stands on standard input
   */
  public static CommandRun of(Path dataFolder, String in, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--data-dir=" + dataFolder);
    return plain(in, all.toArray(String[]::new));
  }

  /** Runs a command in this process, as it is typed. */
  public static CommandRun plain(String in, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var terminal =
        new Terminal(
            new StringReader(in), new PrintWriter(out, true), new PrintWriter(err, true), null);
    int exitCode = SallyportCommand.line(terminal).execute(arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
