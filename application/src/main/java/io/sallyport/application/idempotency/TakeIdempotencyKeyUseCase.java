package io.sallyport.application.idempotency;

import io.sallyport.domain.access.Uuid7;
import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.idempotency.IdempotentRequest;
import io.sallyport.domain.idempotency.TakeIdempotencyKey;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class TakeIdempotencyKeyUseCase implements TakeIdempotencyKey {

  /** Longer than any request takes; after that its server is taken for dead. */
  private static final Duration MOST_RUNNING = Duration.ofMinutes(1);

  private static final String NAMES = "names of idempotent requests";
  private static final String BODIES = "bodies of idempotent requests";

  private final Transactions transactions;
  private final Sealer sealer;
  private final SecretSource secrets;
  private final InstantSource clock;

  public TakeIdempotencyKeyUseCase(
      Transactions transactions, Sealer sealer, SecretSource secrets, InstantSource clock) {
    this.transactions = transactions;
    this.sealer = sealer;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Begun handle(IdempotentRequest request) {
    Instant now = clock.instant();
    List<String> names = sealer.digests(NAMES, request.name());
    List<String> bodies = sealer.digests(BODIES, request.keyedBody());
    var mine =
        new IdempotencyRecord(
            names.get(0),
            bodies.get(0),
            Uuid7.at(now, secrets),
            now.plus(MOST_RUNNING),
            now.plus(LIFETIME),
            null);

    return reserve(names, mine, now)
        .<Begun>map(record -> repeated(record, bodies))
        .orElseGet(() -> new First(mine.key()));
  }

  /** Empty if the key is ours now; else who has it. */
  private Optional<IdempotencyRecord> reserve(
      List<String> names, IdempotencyRecord mine, Instant now) {
    // Under an earlier secret key it has another name.
    Optional<IdempotencyRecord> underAnother =
        names.stream().skip(1).flatMap(name -> find(name, now).stream()).findFirst();
    if (underAnother.isPresent() || isReserved(mine, now)) {
      return underAnother;
    }
    return find(mine.name(), now).or(() -> Optional.of(mine));
  }

  private boolean isReserved(IdempotencyRecord mine, Instant now) {
    return transactions.inOneStatement(stores -> stores.idempotencyRecords().reserve(mine, now));
  }

  private Optional<IdempotencyRecord> find(String name, Instant now) {
    return transactions.inOneStatement(stores -> stores.idempotencyRecords().find(name, now));
  }

  private static Repeated repeated(IdempotencyRecord earlier, List<String> bodies) {
    if (!bodies.contains(earlier.body())) {
      throw new KeyReused();
    }
    UUID created = Optional.ofNullable(earlier.created()).orElseThrow(InProgress::new);
    return new Repeated(created);
  }
}
