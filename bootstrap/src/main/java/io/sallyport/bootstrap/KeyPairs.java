package io.sallyport.bootstrap;

import io.sallyport.application.Keyring;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.key.RetireKey;
import io.sallyport.domain.key.RotateKeys;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.security.key.KeyCache;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key pairs that sign, where the algorithm is one that uses them.
 *
 * @param algorithm of those that sign; pairs of another, which was in force before, still verify
 */
public record KeyPairs(KeyAlgorithm algorithm, KeyPorts keyring, KeyCache cache) {

  private static final Logger LOG = LoggerFactory.getLogger(KeyPairs.class);

  static KeyPairs of(KeyAlgorithm algorithm, KeyPorts keyring) {
    var told = new KeyPorts(told(keyring.rotate()), keyring.retire(), keyring.list());
    return new KeyPairs(algorithm, told, new KeyCache(() -> told.stored(algorithm)));
  }

  private static RotateKeys told(RotateKeys rotate) {
    return command -> {
      Optional<SigningKey> made = rotate.handle(command);
      made.ifPresent(KeyPairs::tellOfNew);
      return made;
    };
  }

  /** Makes a pair if none can sign, and reads all: before anything is served. */
  void prepare() {
    rotate(RotateKeys.When.IF_DUE);
    cache.read();
  }

  /** What lets pairs take turns, and what reads them. */
  List<Job> jobs() {
    return List.of(Keyring.rotation(keyring, algorithm), cache.reading());
  }

  /** All there are, as they are kept now: the newest first, those of another algorithm last. */
  public List<SigningKey> stored() {
    return keyring.stored(algorithm);
  }

  /** Those that may sign. */
  public List<SigningKey> ofAlgorithm(List<SigningKey> keys) {
    return keys.stream().filter(key -> key.algorithm() == algorithm).toList();
  }

  /** Makes a pair, as an operator. */
  public Optional<SigningKey> rotate(RotateKeys.When when) {
    var command = new RotateKeys.Command(new Actor.Operator(), algorithm, when);
    return keyring.rotate().handle(command);
  }

  /**
   * Takes a pair away, as an operator; empty if there is no such pair. A server that runs notices
   * when it next reads the pairs, see {@link KeyCache#reading}.
   */
  public Optional<RetireKey.Retired> retire(String keyId) {
    var command = new RetireKey.Command(new Actor.Operator(), algorithm, keyId);
    Optional<RetireKey.Retired> retired = keyring.retire().handle(command);
    retired.ifPresent(
        gone -> {
          LOG.atWarn()
              .addKeyValue("event", "key_retired")
              .addKeyValue("kid", gone.key().id())
              .log("key pair taken away; no token that it signed is good any more");
          gone.successor().ifPresent(KeyPairs::tellOfNew);
        });
    return retired;
  }

  private static void tellOfNew(SigningKey key) {
    LOG.atInfo()
        .addKeyValue("event", "key_made")
        .addKeyValue("kid", key.id())
        .addKeyValue("signs_from", key.signsFrom())
        .log("key pair made");
  }
}
