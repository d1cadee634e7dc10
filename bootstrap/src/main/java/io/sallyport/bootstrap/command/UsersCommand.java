package io.sallyport.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what an operator can do with users; each is asked of the same port as over HTTP. */
@Command(
    name = "users",
    description = "Look after users, also beside a running server.",
    mixinStandardHelpOptions = true)
final class UsersCommand {

  private UsersCommand() {}

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new UsersCommand())
        .addSubcommand(ConfiguredCommand.line(new CreateUserCommand(terminal)))
        .addSubcommand(ConfiguredCommand.line(new ListUsersCommand(terminal)))
        .addSubcommand(ConfiguredCommand.line(new ShowUserCommand(terminal)))
        .addSubcommand("activate", changing(terminal, ChangeUserCommand.Change.ACTIVATE))
        .addSubcommand("deactivate", changing(terminal, ChangeUserCommand.Change.DEACTIVATE))
        .addSubcommand("grant", changing(terminal, ChangeUserCommand.Change.GRANT))
        .addSubcommand("revoke", changing(terminal, ChangeUserCommand.Change.REVOKE))
        .addSubcommand(ConfiguredCommand.line(new SetPasswordCommand(terminal)));
  }

  private static CommandLine changing(Terminal terminal, ChangeUserCommand.Change change) {
    CommandLine line = ConfiguredCommand.line(new ChangeUserCommand(terminal, change));
    line.getCommandSpec().name(change.label()).usageMessage().description(change.description());
    return line;
  }
}
