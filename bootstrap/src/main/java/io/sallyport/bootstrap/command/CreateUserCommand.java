package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.User;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens an account. */
@Command(
    name = "create",
    description = "Open an account; the password is asked for, or read from standard input.",
    mixinStandardHelpOptions = true)
final class CreateUserCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "EMAIL", description = "The email address.")
  private String email = "";

  @Option(names = "--full-name", paramLabel = "NAME", description = "The full name.")
  private @Nullable String fullName;

  @Option(names = "--admin", description = "With the role admin.")
  private boolean admin;

  @Option(names = "--inactive", description = "Not allowed to log in yet.")
  private boolean inactive;

  @Option(names = "--no-password", description = "Without a password; give one later.")
  private boolean noPassword;

  CreateUserCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Secret password = noPassword ? null : terminal.newPassword();
    Set<Role> roles = admin ? Set.of(Role.ADMIN) : Set.of();
    try (Wiring wiring = Setup.wire(spec)) {
      User user =
          wiring
              .sallyport()
              .users()
              .create()
              .handle(
                  new CreateUser.Command(
                      Operator.ACTOR, email, password, fullName, roles, !inactive));
      terminal.out().println(Output.page(user));
      return 0;
    }
  }
}
