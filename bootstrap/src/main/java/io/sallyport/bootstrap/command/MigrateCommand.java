package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings the tables up to date. */
@Command(
    name = "migrate",
    description = "Bring the tables of the database up to date.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  MigrateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = Wiring.ofCommand(Setup.read(spec))) {
      int applied = wiring.migrate();
      terminal.out().println(applied == 0 ? "Up to date." : "Migrations applied: " + applied + ".");
      return 0;
    }
  }
}
