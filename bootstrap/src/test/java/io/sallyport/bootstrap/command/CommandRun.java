package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.PackedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
    int exitCode = Commands.execute(terminal, arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  /**
   * Runs a command as a process of its own, which knows only that environment.
   *
   * @param folder for what it prints
   */
  public static CommandRun process(
      Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        builder(environment, arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new AssertionError("It does not end: " + Files.readString(err));
      }
      return new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  /** The process that a command would be, not started yet. */
  public static ProcessBuilder builder(Map<String, String> environment, String... arguments) {
    List<String> command = PackedServer.command(arguments);
    // It ends so soon that a slower compiler would not pay.
    command.add(1, "-XX:TieredStopAtLevel=1");
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }
}
