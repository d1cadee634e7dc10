package io.sallyport.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line as a whole; without a command it serves. */
@Command(
    name = "sallyport",
    description = "User accounts for the JVM: a server for REST clients.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SallyportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  private SallyportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The commands, ready to be executed with the arguments of the process. */
  static CommandLine line(Terminal terminal) {
    var failures = new Failures(terminal);
    CommandLine line =
        ConfiguredCommand.line(new SallyportCommand(terminal))
            .addSubcommand(ConfiguredCommand.line(new ServeCommand(terminal)))
            .addSubcommand(ConfiguredCommand.line(new MigrateCommand(terminal)))
            .addSubcommand(UsersCommand.line(terminal))
            .addSubcommand(KeysCommand.line(terminal))
            .addSubcommand(PasswordsCommand.line(terminal))
            .addSubcommand(ConfiguredCommand.line(new DoctorCommand(terminal)))
            .addSubcommand(new OpenApiCommand(terminal))
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionStrategy(SallyportCommand::run)
            .setExecutionExceptionHandler((failure, command, parsed) -> failures.exitCode(failure));
    line.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
    return line;
  }

  private static int run(ParseResult parsed) {
    try {
      Arguments.requireDecoded(parsed.originalArgs());
    } catch (CommandFailure undecoded) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), "", undecoded);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  @Override
  public Integer call() {
    return new ServeCommand(terminal).serve(spec);
  }
}
