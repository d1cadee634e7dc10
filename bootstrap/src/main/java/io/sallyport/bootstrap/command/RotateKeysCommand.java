package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.key.RotateKeys.When;
import io.sallyport.domain.key.SigningKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a new key pair take the place of the one that signs. */
@Command(
    name = "rotate",
    description = {
      "Make a new key pair. It signs in ten minutes, when every verifier knows it; tokens that are",
      "signed stay good until they expire, and nobody is signed out."
    },
    mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--now",
      description = "It signs at once: for when others may have seen the key that signs.")
  private boolean now;

  RotateKeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = Setup.wire(spec)) {
      SigningKey made =
          StoredKeyPairs.of(wiring)
              .rotate(now ? When.AT_ONCE : When.IN_TURN)
              .orElseThrow(
                  () -> new CommandFailure("Another node made one at this moment; list them."));
      terminal.out().println(made.id() + " signs from " + made.signsFrom() + ".");
      return 0;
    }
  }
}
