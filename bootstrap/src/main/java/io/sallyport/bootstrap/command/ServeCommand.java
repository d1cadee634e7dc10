package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.configuration.CommandLineOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
    name = "serve",
    description = "Run the server (what happens without a command).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return serve(spec);
  }

  int serve(CommandSpec typed) {
    return Serving.serve(terminal, CommandLineOptions.typed(typed.commandLine().getParseResult()));
  }
}
