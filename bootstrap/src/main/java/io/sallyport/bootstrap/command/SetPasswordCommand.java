package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.User;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives someone a new password. */
@Command(
    name = "set-password",
    description = {
      "Give someone a new password and sign them out everywhere;",
      "the password is asked for, or read from standard input."
    },
    mixinStandardHelpOptions = true)
final class SetPasswordCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "USER", description = "An email address or an id.")
  private String user = "";

  SetPasswordCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Secret password = terminal.newPassword();
    try (Wiring wiring = Setup.wire(spec)) {
      User found = Operator.find(wiring, user);
      wiring
          .sallyport()
          .passwords()
          .set()
          .handle(new SetPassword.Command(Operator.ACTOR, found.id(), password));
      terminal.out().println("The password is changed; all sessions are over.");
      return 0;
    }
  }
}
