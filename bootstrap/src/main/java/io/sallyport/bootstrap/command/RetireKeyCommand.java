package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.key.RetireKey.Retired;
import io.sallyport.domain.key.SigningKey;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes away a key pair that others may have seen. */
@Command(
    name = "retire",
    description = {
      "Take a key pair away that others may have seen. Every node refuses its tokens within ten",
      "seconds, and clients refresh; if it was the one that signs, a new one signs at once. Services",
      "that verify by themselves must fetch the published keys again."
    },
    mixinStandardHelpOptions = true)
final class RetireKeyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "KID", description = "The key id, as `keys list` prints it.")
  private String keyId = "";

  RetireKeyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = Setup.wire(spec)) {
      Retired retired =
          StoredKeyPairs.of(wiring)
              .retire(keyId)
              .orElseThrow(
                  () ->
                      new CommandFailure(
                          "There is no key pair with this id; `keys list` shows them."));
      terminal.out().println(retired.key().id() + " is retired.");
      Optional<SigningKey> successor = retired.successor();
      successor.ifPresent(
          key -> terminal.out().println(key.id() + " signs from " + key.signsFrom() + "."));
      return 0;
    }
  }
}
