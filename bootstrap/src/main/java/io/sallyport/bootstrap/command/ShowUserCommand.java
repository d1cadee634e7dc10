package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one account. */
@Command(name = "show", description = "Show one account.", mixinStandardHelpOptions = true)
final class ShowUserCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "USER", description = "An email address or an id.")
  private String user = "";

  ShowUserCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = Setup.wire(spec)) {
      terminal.out().println(Output.page(Operator.find(wiring, user)));
      return 0;
    }
  }
}
