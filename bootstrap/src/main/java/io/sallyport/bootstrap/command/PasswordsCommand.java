package io.sallyport.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what an operator can do about passwords in general. */
@Command(
    name = "passwords",
    description = "Prepare the file that BREACHED_PASSWORDS names.",
    mixinStandardHelpOptions = true)
final class PasswordsCommand {

  private PasswordsCommand() {}

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new PasswordsCommand())
        .addSubcommand(new PackPasswordsCommand(terminal));
  }
}
