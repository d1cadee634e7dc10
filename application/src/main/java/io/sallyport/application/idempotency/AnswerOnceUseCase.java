package io.sallyport.application.idempotency;

import io.sallyport.domain.idempotency.AnswerOnce;
import io.sallyport.domain.idempotency.Attempt;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.idempotency.IdempotencyRefusal.KeyReused;
import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.idempotency.Reservation;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.shared.Uuid7;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

public final class AnswerOnceUseCase implements AnswerOnce {

  /** Longer than any request takes; after that its server is taken for dead. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String NAMES = "names of idempotent requests";
  private static final String BODIES = "bodies of idempotent requests";
  private static final String ANSWERS = "answers to idempotent requests";

  private final Transactions transactions;
  private final Sealer sealer;
  private final SecretSource secrets;
  private final InstantSource clock;

  public AnswerOnceUseCase(
      Transactions transactions, Sealer sealer, SecretSource secrets, InstantSource clock) {
    this.transactions = transactions;
    this.sealer = sealer;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public <R> Answer handle(Attempt attempt, Work<R> work) {
    Instant now = clock.instant();
    List<String> names = sealer.digests(NAMES, attempt.name());
    List<String> bodies = sealer.digests(BODIES, attempt.body());
    var mine =
        new Reservation(
            names.get(0),
            bodies.get(0),
            Uuid7.at(now, secrets),
            now.plus(PATIENCE),
            now.plus(LIFETIME),
            null);

    Optional<Reservation> earlier =
        transactions.inTransaction(stores -> reserve(stores.receipts(), names, mine, now));
    return earlier
        .map(reservation -> replay(reservation, bodies))
        .orElseGet(() -> answer(mine, work));
  }

  /** Empty if the key is ours now; else who has it. */
  private static Optional<Reservation> reserve(
      Receipts receipts, List<String> names, Reservation mine, Instant now) {
    // Under an earlier secret key it has another name.
    Optional<Reservation> underAnother =
        names.stream().skip(1).flatMap(name -> receipts.find(name, now).stream()).findFirst();
    if (underAnother.isPresent() || receipts.reserve(mine, now)) {
      return underAnother;
    }
    return receipts.find(mine.name(), now).or(() -> Optional.of(mine));
  }

  private Answer replay(Reservation earlier, List<String> bodies) {
    if (!bodies.contains(earlier.body())) {
      throw new KeyReused();
    }
    String sealed = Optional.ofNullable(earlier.sealedAnswer()).orElseThrow(InProgress::new);
    Secret text = sealer.open(purpose(earlier), sealed).orElseThrow(KeyReused::new);
    return new Answer(text, true);
  }

  private <R> Answer answer(Reservation mine, Work<R> work) {
    try {
      R result =
          work.work()
              .apply(
                  answered -> {
                    Secret text = work.answer().apply(answered);
                    String sealed = sealer.seal(purpose(mine), text);
                    return Optional.of(new Receipt(mine.name(), mine.attempt(), sealed));
                  });
      return new Answer(work.answer().apply(result), false);
    } catch (RuntimeException withoutEffect) {
      // If it had an effect all the same, there is an answer by now, and nothing is released.
      release(mine);
      throw withoutEffect;
    }
  }

  /** The name of its key is in it, so that no answer can be passed off as that of another. */
  private static String purpose(Reservation reservation) {
    return ANSWERS + "\n" + reservation.name();
  }

  private void release(Reservation mine) {
    try {
      transactions.inTransaction(
          stores -> {
            stores.receipts().release(mine.name(), mine.attempt());
            return mine;
          });
    } catch (StoresUnavailable outage) {
      // Then it lapses by itself, and what went wrong before is what matters.
    }
  }
}
