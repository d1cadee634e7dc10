package io.sallyport.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what an operator can do with the key pairs that sign access tokens. */
@Command(
    name = "keys",
    description = "Look after the key pairs of RS256 and ES256, also beside a running server.",
    mixinStandardHelpOptions = true)
final class KeysCommand {

  private KeysCommand() {}

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new KeysCommand())
        .addSubcommand(ConfiguredCommand.line(new ListKeysCommand(terminal)))
        .addSubcommand(ConfiguredCommand.line(new RotateKeysCommand(terminal)))
        .addSubcommand(ConfiguredCommand.line(new RetireKeyCommand(terminal)));
  }
}
