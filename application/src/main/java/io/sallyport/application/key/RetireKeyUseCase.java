package io.sallyport.application.key;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyMaker;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.RetireKey;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public final class RetireKeyUseCase implements RetireKey {

  private final Transactions transactions;
  private final KeyMaker maker;
  private final InstantSource clock;

  public RetireKeyUseCase(Transactions transactions, KeyMaker maker, InstantSource clock) {
    this.transactions = transactions;
    this.maker = maker;
    this.clock = clock;
  }

  @Override
  public Optional<Retired> handle(Command command) {
    command.actor().must(Permission.KEYS_WRITE);
    Instant now = clock.instant();
    List<SigningKey> signing =
        transactions.inOneStatement(stores -> stores.signingKeys().findAll(command.algorithm()));
    Optional<SigningKey> successor =
        isNeeded(signing, command, now)
            ? Optional.of(make(signing, command, now))
            : Optional.empty();

    return transactions.inTransaction(stores -> retire(stores.signingKeys(), command, successor));
  }

  /** Only where the retired pair is the one that signs: no other loses its signer. */
  private boolean isNeeded(List<SigningKey> signing, Command command, Instant now) {
    boolean concerned = signing.stream().anyMatch(key -> key.id().equals(command.keyId()));
    List<SigningKey> others =
        signing.stream()
            .filter(key -> !key.id().equals(command.keyId()) && maker.canSignWith(key))
            .toList();
    return concerned && KeyPolicy.signer(others, now).isEmpty();
  }

  private SigningKey make(List<SigningKey> signing, Command command, Instant now) {
    return maker.make(command.algorithm(), signing.get(0).number() + 1, now, now);
  }

  private static Optional<Retired> retire(
      SigningKeys keys, Command command, Optional<SigningKey> successor) {
    return Stream.of(KeyAlgorithm.values())
        .flatMap(algorithm -> keys.findAll(algorithm).stream())
        .filter(key -> key.id().equals(command.keyId()))
        .findFirst()
        .map(
            key -> {
              keys.remove(key);
              return new Retired(key, successor.filter(keys::add));
            });
  }
}
