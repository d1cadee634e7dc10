package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.KeyPairs;
import io.sallyport.bootstrap.Wiring;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists key pairs; nothing that is printed is secret. */
@Command(
    name = "list",
    description = {
      "List key pairs, newest first: kid, algorithm, state, made at, signs from, by tabs.",
      "One signs; one that is coming is published already; retired ones still verify."
    },
    mixinStandardHelpOptions = true)
final class ListKeysCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  ListKeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Wiring wiring = Setup.wire(spec)) {
      KeyPairs pairs = StoredKeyPairs.of(wiring);
      List<SigningKey> stored = pairs.stored();
      Instant now = wiring.databaseTime().instant();
      Optional<SigningKey> signer = KeyPolicy.signer(pairs.ofAlgorithm(stored), now);
      stored.forEach(key -> terminal.out().println(Output.line(key, state(key, signer))));
      return 0;
    }
  }

  /** One that was overtaken before its turn never signs. */
  private static String state(SigningKey key, Optional<SigningKey> signer) {
    if (signer.filter(key::equals).isPresent()) {
      return "signing";
    }
    boolean newer =
        signer
            .filter(signing -> signing.algorithm() == key.algorithm())
            .filter(signing -> signing.number() < key.number())
            .isPresent();
    return newer ? "coming" : "retired";
  }
}
