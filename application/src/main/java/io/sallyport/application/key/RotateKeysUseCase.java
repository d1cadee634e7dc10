package io.sallyport.application.key;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.RotateKeys;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public final class RotateKeysUseCase implements RotateKeys {

  private final Transactions transactions;
  private final KeyMaker maker;
  private final KeyPolicy policy;
  private final InstantSource clock;

  public RotateKeysUseCase(
      Transactions transactions, KeyMaker maker, KeyPolicy policy, InstantSource clock) {
    this.transactions = transactions;
    this.maker = maker;
    this.policy = policy;
    this.clock = clock;
  }

  @Override
  public Optional<SigningKey> handle(Command command) {
    command.actor().must(Permission.KEYS_WRITE);
    Instant now = clock.instant();
    List<SigningKey> known =
        transactions.inOneStatement(stores -> stores.signingKeys().findAll(command.algorithm()));
    boolean canSign = KeyPolicy.signer(known, now).filter(maker::canSignWith).isPresent();
    Optional<SigningKey> made =
        isNeeded(command, known, canSign, now)
            ? Optional.of(make(command, known, canSign, now))
            : Optional.empty();

    return transactions.inTransaction(stores -> keep(stores.signingKeys(), made, now));
  }

  private boolean isNeeded(Command command, List<SigningKey> known, boolean canSign, Instant now) {
    return command.when() != When.IF_DUE || !canSign || policy.isDue(known, now);
  }

  private SigningKey make(Command command, List<SigningKey> known, boolean canSign, Instant now) {
    boolean atOnce = command.when() == When.AT_ONCE || !canSign;
    long number = known.isEmpty() ? 1 : known.get(0).number() + 1;
    Instant signsFrom = atOnce ? now : now.plus(policy.overlap());
    return maker.make(command.algorithm(), number, now, signsFrom);
  }

  private Optional<SigningKey> keep(SigningKeys keys, Optional<SigningKey> made, Instant now) {
    Optional<SigningKey> added = made.filter(keys::add);
    policy.outlived(newestFirst(keys), now).forEach(keys::remove);
    return added;
  }

  /** Of every algorithm: whoever takes another one lets the pairs of the one before go, too. */
  private static List<SigningKey> newestFirst(SigningKeys keys) {
    return Stream.of(KeyAlgorithm.values())
        .flatMap(algorithm -> keys.findAll(algorithm).stream())
        .sorted(Comparator.comparing(SigningKey::signsFrom).reversed())
        .toList();
  }
}
