package io.sallyport.testkit.fault;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.idempotency.IdempotencyRecordsContract;
import java.time.Instant;
import java.util.UUID;

final class FaultyIdempotencyRecordsTest implements EachFaultIsCaught {

  abstract static class Fault implements IdempotencyRecordsContract {

    private final Transactions transactions = Faulty.with(IdempotencyRecords.class, this::of);

    abstract IdempotencyRecords of(IdempotencyRecords sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return true;
    }
  }

  /** As every store does that lets one transaction run at a time, and does not say so. */
  @CaughtBy(value = "removes_what_has_expired_without_waiting_for_anyone", seconds = 5)
  static final class WaitsForWhoeverIsThere extends Fault {
    @Override
    IdempotencyRecords of(IdempotencyRecords sound) {
      return sound;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return false;
    }
  }

  @CaughtBy("lets_one_of_many_take_a_key_at_the_same_moment")
  static final class SelectsBeforeItInserts extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    IdempotencyRecords of(IdempotencyRecords sound) {
      return new IdempotencyRecordsBehind(sound) {
        @Override
        public boolean reserve(IdempotencyRecord reservation, Instant now) {
          boolean sawItFree = glimpses.isFirst(reservation.name());
          return super.reserve(reservation, now) || sawItFree;
        }
      };
    }
  }

  @CaughtBy("lets_another_take_over_what_has_failed_and_then_keeps_nothing_of_the_first")
  static final class KeepsWhatALostAttemptMade extends Fault {
    @Override
    IdempotencyRecords of(IdempotencyRecords sound) {
      return new IdempotencyRecordsBehind(sound) {
        @Override
        public void complete(TakenKey key, UUID created) {
          super.complete(find(key.name(), NOW).orElseThrow().key(), created);
        }
      };
    }
  }

  @CaughtBy("lets_another_take_over_what_has_failed_and_then_keeps_nothing_of_the_first")
  static final class FreesTheKeyOfAnotherAttempt extends Fault {
    @Override
    IdempotencyRecords of(IdempotencyRecords sound) {
      return new IdempotencyRecordsBehind(sound) {
        @Override
        public void release(TakenKey key) {
          super.release(find(key.name(), NOW).orElseThrow().key());
        }
      };
    }
  }

  @CaughtBy("removes_what_has_expired_in_batches")
  static final class RemovesASecondTooEarly extends Fault {
    @Override
    IdempotencyRecords of(IdempotencyRecords sound) {
      return new IdempotencyRecordsBehind(sound) {
        @Override
        public int deleteExpired(Instant now, int most) {
          return super.deleteExpired(now.plusSeconds(1), most);
        }
      };
    }
  }
}
