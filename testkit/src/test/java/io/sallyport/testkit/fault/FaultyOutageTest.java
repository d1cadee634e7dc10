package io.sallyport.testkit.fault;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.transaction.OutageContract;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;

final class FaultyOutageTest implements EachFaultIsCaught {

  abstract static class Cut implements OutageContract {

    private final SwitchedTransactions transactions = switched();

    SwitchedTransactions switched() {
      return new SwitchedTransactions();
    }

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public void cut() {
      transactions.cut(true);
    }

    @Override
    public void restore() {
      transactions.cut(false);
    }
  }

  @Nested
  final class Sound extends Cut {}

  @CaughtBy({
    "says_so_and_keeps_nothing_when_they_are_lost_within_the_work",
    "says_so_even_if_the_work_hides_it",
    "says_so_when_they_are_lost_before_the_commit_and_keeps_all_or_nothing",
    "says_so_whichever_way_the_stores_are_asked",
    "works_again_when_they_can_be_reached"
  })
  static final class LetsTheDriversExceptionOut extends Cut {
    @Override
    SwitchedTransactions switched() {
      return new SwitchedTransactions() {
        @Override
        RuntimeException told(Raw raw) {
          return raw;
        }
      };
    }
  }

  @CaughtBy({
    "says_so_even_if_the_work_hides_it",
    "says_so_when_they_are_lost_before_the_commit_and_keeps_all_or_nothing"
  })
  static final class BelievesACommitThatNeverCame extends Cut {
    @Override
    SwitchedTransactions switched() {
      return new SwitchedTransactions() {
        @Override
        void commit(boolean lost) {}
      };
    }
  }

  @CaughtBy("says_so_whichever_way_the_stores_are_asked")
  static final class LetsItOutOfOneStatement extends Cut {
    @Override
    SwitchedTransactions switched() {
      return new SwitchedTransactions() {
        @Override
        public <T> T inOneStatement(Function<Stores, T> question) {
          try {
            return super.inOneStatement(question);
          } catch (RuntimeException outage) {
            throw new IllegalStateException(outage);
          }
        }
      };
    }
  }

  @CaughtBy("lets_a_refusal_pass_although_they_are_lost")
  static final class TakesEverythingForAnOutage extends Cut {
    @Override
    SwitchedTransactions switched() {
      return new SwitchedTransactions() {
        @Override
        public <T> T inTransaction(Function<Stores, T> work) {
          return super.inTransaction(
              stores -> {
                try {
                  return work.apply(stores);
                } catch (RuntimeException any) {
                  throw new Raw();
                }
              });
        }
      };
    }
  }
}
