package io.sallyport.testkit.fault;

import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Receipts;
import io.sallyport.domain.idempotency.Reservation;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.idempotency.ReceiptsContract;
import java.time.Instant;
import java.util.UUID;

final class FaultyReceiptsTest implements EachFaultIsCaught {

  abstract static class Fault implements ReceiptsContract {

    private final Transactions transactions = Faulty.receipts(this::of);

    abstract Receipts of(Receipts sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }

  @CaughtBy("lets_one_of_many_take_a_key_at_the_same_moment")
  static final class SelectsBeforeItInserts extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    Receipts of(Receipts sound) {
      return new ReceiptsBehind(sound) {
        @Override
        public boolean reserve(Reservation reservation, Instant now) {
          boolean sawItFree = glimpses.isFirst(reservation.name());
          return super.reserve(reservation, now) || sawItFree;
        }
      };
    }
  }

  @CaughtBy("lets_another_take_over_what_has_failed_and_then_keeps_nothing_of_the_first")
  static final class KeepsTheAnswerOfALostAttempt extends Fault {
    @Override
    Receipts of(Receipts sound) {
      return new ReceiptsBehind(sound) {
        @Override
        public void keep(Receipt receipt) {
          UUID holder = find(receipt.name(), NOW).orElseThrow().attempt();
          super.keep(new Receipt(receipt.name(), holder, receipt.sealedAnswer()));
        }
      };
    }
  }

  @CaughtBy("lets_another_take_over_what_has_failed_and_then_keeps_nothing_of_the_first")
  static final class FreesTheKeyOfAnotherAttempt extends Fault {
    @Override
    Receipts of(Receipts sound) {
      return new ReceiptsBehind(sound) {
        @Override
        public void release(String name, UUID attempt) {
          super.release(name, find(name, NOW).orElseThrow().attempt());
        }
      };
    }
  }

  @CaughtBy("removes_what_has_expired_in_batches")
  static final class RemovesASecondTooEarly extends Fault {
    @Override
    Receipts of(Receipts sound) {
      return new ReceiptsBehind(sound) {
        @Override
        public int removeExpired(Instant now, int most) {
          return super.removeExpired(now.plusSeconds(1), most);
        }
      };
    }
  }
}
