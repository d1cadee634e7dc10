package io.sallyport.application;

import io.sallyport.application.key.ListKeysUseCase;
import io.sallyport.application.key.RetireKeyUseCase;
import io.sallyport.application.key.RotateKeysUseCase;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.ListKeys;
import io.sallyport.domain.key.RetireKey;
import io.sallyport.domain.key.RotateKeys;
import io.sallyport.domain.transaction.Transactions;
import java.time.InstantSource;

/**
 * Everything that can be asked of the key pairs that sign access tokens; apart from {@link
 * Sallyport}, whose access tokens may need them. Safe for use by many threads.
 */
public record Keyring(RotateKeys rotateKeys, RetireKey retireKey, ListKeys listKeys) {

  public static Keyring of(
      Transactions transactions, KeyMaker maker, KeyPolicy policy, InstantSource clock) {
    InstantSource now = Instants.ofStores(clock);
    return new Keyring(
        new RotateKeysUseCase(transactions, maker, policy, now),
        new RetireKeyUseCase(transactions, maker, now),
        new ListKeysUseCase(transactions));
  }
}
