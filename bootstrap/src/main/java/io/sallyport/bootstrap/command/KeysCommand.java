package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.KeyPairs;
import io.sallyport.bootstrap.Wiring;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what an operator can do with the key pairs that sign access tokens. */
@Command(
    name = "keys",
    description = "Look after the key pairs of RS256 and ES256, also beside a running server.",
    mixinStandardHelpOptions = true)
final class KeysCommand {

  private static final String NONE =
      "With HS256, HS384 and HS512 there are no key pairs: SECRET_KEY itself signs. To replace it,"
          + " give every node the new key as SECRET_KEY and the old one as SECRET_KEY_PREVIOUS;"
          + " nobody is signed out. Unset SECRET_KEY_PREVIOUS a day later.";

  private KeysCommand() {}

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new KeysCommand())
        .addSubcommand(SallyportCommand.configured(new ListKeysCommand(terminal)))
        .addSubcommand(SallyportCommand.configured(new RotateKeysCommand(terminal)))
        .addSubcommand(SallyportCommand.configured(new RetireKeyCommand(terminal)));
  }

  /**
   * @throws CommandFailure if the algorithm has none
   */
  static KeyPairs of(Wiring wiring) {
    return wiring.keyPairs().orElseThrow(() -> new CommandFailure(NONE));
  }
}
