package io.sallyport.bootstrap.command;

import io.sallyport.bootstrap.KeyPairs;
import io.sallyport.bootstrap.Wiring;

/** The key pairs of a wired server, for the commands about them. */
final class StoredKeyPairs {

  private static final String NONE =
      "With HS256, HS384 and HS512 there are no key pairs: SECRET_KEY itself signs. To replace it,"
          + " give every node the new key as SECRET_KEY and the old one as SECRET_KEY_PREVIOUS;"
          + " nobody is signed out. Unset SECRET_KEY_PREVIOUS a day later.";

  private StoredKeyPairs() {}

  /**
   * @throws CommandFailure if the algorithm has none
   */
  static KeyPairs of(Wiring wiring) {
    return wiring.keyPairs().orElseThrow(() -> new CommandFailure(NONE));
  }
}
