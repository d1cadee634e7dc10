package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what an operator can do with users; each is asked of the same port as over HTTP. */
@Command(
    name = "users",
    description = "Look after users, also beside a running server.",
    mixinStandardHelpOptions = true)
final class UsersCommand {

  static final Actor OPERATOR = new Actor.Operator();

  private UsersCommand() {}

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new UsersCommand())
        .addSubcommand(SallyportCommand.configured(new CreateUserCommand(terminal)))
        .addSubcommand(SallyportCommand.configured(new ListUsersCommand(terminal)))
        .addSubcommand(SallyportCommand.configured(new ShowUserCommand(terminal)))
        .addSubcommand("activate", changing(terminal, ChangeUserCommand.Change.ACTIVATE))
        .addSubcommand("deactivate", changing(terminal, ChangeUserCommand.Change.DEACTIVATE))
        .addSubcommand("grant", changing(terminal, ChangeUserCommand.Change.GRANT))
        .addSubcommand("revoke", changing(terminal, ChangeUserCommand.Change.REVOKE))
        .addSubcommand(SallyportCommand.configured(new SetPasswordCommand(terminal)));
  }

  private static CommandLine changing(Terminal terminal, ChangeUserCommand.Change change) {
    CommandLine line = SallyportCommand.configured(new ChangeUserCommand(terminal, change));
    line.getCommandSpec().name(change.label()).usageMessage().description(change.description());
    return line;
  }

  /**
   * Finds a user by what was typed.
   *
   * @param typed an id or an email address
   * @throws UserNotFound if there is none
   */
  static User find(Wiring wiring, String typed) {
    return UserId.parse(typed)
        .map(id -> wiring.sallyport().readUser().handle(OPERATOR, id))
        .orElseGet(() -> findByEmail(wiring, typed));
  }

  private static User findByEmail(Wiring wiring, String typed) {
    var filter = new UserDirectory.Filter(EmailAddress.of(typed), null, null, null);
    var query = new UserDirectory.Query(filter, UserDirectory.Order.OLDEST_FIRST, 1, null);
    return wiring.sallyport().listUsers().handle(OPERATOR, query).users().stream()
        .findFirst()
        .orElseThrow(UserNotFound::new);
  }
}
