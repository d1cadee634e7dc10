package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserChange;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes one thing about an account; which one is the name of the command. */
@Command(mixinStandardHelpOptions = true)
final class ChangeUserCommand implements Callable<Integer> {

  enum Change {
    ACTIVATE("Let someone log in again.", new UserChange.SetActive(true)),
    DEACTIVATE(
        "Sign someone out everywhere and let them in no more.", new UserChange.SetActive(false)),
    GRANT("Make someone an administrator.", new UserChange.GrantRole(Role.ADMIN)),
    REVOKE("Take the role admin away.", new UserChange.RevokeRole(Role.ADMIN));

    private final String description;

    // Every change is a record of immutable parts.
    @SuppressWarnings("ImmutableEnumChecker")
    private final UserChange change;

    Change(String description, UserChange change) {
      this.description = description;
      this.change = change;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    String description() {
      return description;
    }
  }

  private final Terminal terminal;
  private final Change change;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "USER", description = "An email address or an id.")
  private String user = "";

  ChangeUserCommand(Terminal terminal, Change change) {
    this.terminal = terminal;
    this.change = change;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = Setup.wire(spec)) {
      User found = Operator.find(wiring, user);
      User changed =
          wiring
              .sallyport()
              .users()
              .change()
              .handle(
                  new ChangeUser.Command(
                      Operator.ACTOR, found.id(), List.of(change.change), ExpectedVersion.any()));
      terminal.out().println(Output.page(changed));
      return 0;
    }
  }
}
