package io.sallyport.application;

import io.sallyport.application.key.KeyRotationJob;
import io.sallyport.application.key.ListKeysUseCase;
import io.sallyport.application.key.RetireKeyUseCase;
import io.sallyport.application.key.RotateKeysUseCase;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.transaction.Transactions;
import java.time.InstantSource;

/**
 * Puts the use cases and the job of the key pairs together; apart from {@link Sallyport}, whose
 * access tokens may need them.
 */
public final class Keyring {

  private Keyring() {}

  /** Safe for use by many threads. */
  public static KeyPorts of(
      Transactions transactions, KeyMaker maker, KeyPolicy policy, InstantSource clock) {
    InstantSource now = Instants.ofStores(clock);
    return new KeyPorts(
        new RotateKeysUseCase(transactions, maker, policy, now),
        new RetireKeyUseCase(transactions, maker, now),
        new ListKeysUseCase(transactions));
  }

  /**
   * Makes a new pair when the policy says that it is time, and forgets those long replaced; for
   * {@link SallyportBuilder#jobs}.
   *
   * @param algorithm of the pairs that sign
   */
  public static Job rotation(KeyPorts keyring, KeyAlgorithm algorithm) {
    return KeyRotationJob.of(keyring.rotate(), algorithm);
  }
}
