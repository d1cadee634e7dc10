package io.sallyport.testkit.fault;

import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import io.sallyport.testkit.transaction.TransactionsContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

final class FaultyTransactionsTest implements EachFaultIsCaught {

  /** Are themselves what is tested. */
  abstract static class Fault implements TransactionsContract, Transactions {

    final Transactions sound = new InMemoryTransactions();

    @Override
    public Transactions transactions() {
      return this;
    }
  }

  /** The same stores, which note what is to be done after the commit and do none of it. */
  static Stores noting(Stores stores, List<Runnable> notes) {
    return Stores.of(notes::add)
        .keep(Users.class, stores::users)
        .keep(Sessions.class, stores::sessions)
        .build();
  }

  @CaughtBy({
    "does_nothing_after_a_commit_that_never_comes",
    "forgets_what_was_done_when_the_work_throws_and_throws_the_same",
    "refuses_a_transaction_within_a_transaction",
    "shows_nobody_what_is_not_committed"
  })
  static final class CommitsWhatFailed extends Fault {
    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      var failure = new AtomicReference<RuntimeException>();
      var result = new AtomicReference<T>();
      sound.inTransaction(
          stores -> {
            try {
              result.set(work.apply(stores));
            } catch (ConcurrentChange again) {
              throw again;
            } catch (RuntimeException failed) {
              failure.set(failed);
            }
            return true;
          });
      if (failure.get() != null) {
        throw failure.get();
      }
      return result.get();
    }
  }

  /** As JDBI does with a connection that does not commit by itself. */
  @CaughtBy({
    "answers_in_one_statement_what_a_transaction_has_kept",
    "does_what_comes_after_the_commit_once_and_after_it",
    "keeps_what_a_transaction_of_its_own_did",
    "keeps_what_one_statement_did",
    "keeps_what_one_statement_of_its_own_did",
    "keeps_what_was_done_when_the_work_returns"
  })
  static final class LosesWrites extends Fault {
    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      var result = new AtomicReference<T>();
      try {
        return sound.inTransaction(
            stores -> {
              result.set(work.apply(stores));
              throw new ArithmeticException();
            });
      } catch (ArithmeticException lost) {
        return result.get();
      }
    }
  }

  /** As JDBI does with a transaction within a transaction. */
  @CaughtBy({
    "refuses_a_transaction_within_a_transaction",
    "refuses_one_statement_within_a_transaction_and_a_transaction_within_it"
  })
  static final class JoinsSilently extends Fault {

    private final Map<Thread, Stores> running = new ConcurrentHashMap<>();

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      Stores outer = running.get(Thread.currentThread());
      return outer == null
          ? sound.inTransaction(stores -> remembering(stores, work))
          : work.apply(outer);
    }

    private <T> T remembering(Stores stores, Function<Stores, T> work) {
      running.put(Thread.currentThread(), stores);
      try {
        return work.apply(stores);
      } finally {
        running.remove(Thread.currentThread());
      }
    }
  }

  @CaughtBy({
    "does_not_run_the_work_for_ever",
    "does_what_comes_after_the_commit_once_and_after_it",
    "runs_the_work_again_from_the_start_after_a_concurrent_change"
  })
  static final class NeverRunsTheWorkAgain extends Fault {
    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return sound.inTransaction(
          stores -> {
            try {
              return work.apply(stores);
            } catch (ConcurrentChange once) {
              throw new IllegalStateException(once);
            }
          });
    }
  }

  @CaughtBy("does_what_comes_after_the_commit_once_and_after_it")
  static final class DoesWhatComesAfterTheCommitBeforeIt extends Fault {
    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return sound.inTransaction(
          stores -> {
            List<Runnable> notes = new ArrayList<>();
            T result = work.apply(noting(stores, notes));
            notes.forEach(Runnable::run);
            return result;
          });
    }
  }

  @CaughtBy("does_what_comes_after_the_commit_once_and_after_it")
  static final class DoesWhatComesAfterTheCommitForEveryRun extends Fault {
    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      List<Runnable> notes = new ArrayList<>();
      T result = sound.inTransaction(stores -> work.apply(noting(stores, notes)));
      notes.forEach(Runnable::run);
      return result;
    }
  }

  @CaughtBy("does_nothing_after_a_commit_that_never_comes")
  static final class DoesWhatComesAfterTheCommitWithoutOne extends Fault {
    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      List<Runnable> notes = new ArrayList<>();
      try {
        T result =
            sound.inTransaction(
                stores -> {
                  notes.clear();
                  return work.apply(noting(stores, notes));
                });
        return result;
      } finally {
        notes.forEach(Runnable::run);
      }
    }
  }

  @CaughtBy({
    "answers_in_one_statement_what_a_transaction_has_kept",
    "keeps_what_one_statement_did",
    "refuses_one_statement_within_a_transaction_and_a_transaction_within_it"
  })
  static final class AsksOneStatementOfAnotherDatabase extends Fault {

    private final Transactions another = new InMemoryTransactions();

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return sound.inTransaction(work);
    }

    @Override
    public <T> T inOneStatement(Function<Stores, T> question) {
      return another.inTransaction(question);
    }
  }

  /** As with a second connection that waits for the locks of the first, and nothing ends that. */
  @CaughtBy(
      value = {
        "does_what_comes_after_the_commit_once_and_after_it",
        "refuses_a_transaction_within_a_transaction",
        "refuses_one_statement_within_a_transaction_and_a_transaction_within_it"
      },
      seconds = 5)
  static final class WaitsForItselfForEver extends Fault {

    private final Semaphore one = new Semaphore(1);

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      one.acquireUninterruptibly();
      try {
        return sound.inTransaction(work);
      } finally {
        one.release();
      }
    }
  }

  /** What one adds is there for all at once, until it is rolled back. */
  @CaughtBy("shows_nobody_what_is_not_committed")
  static final class ShowsWhatIsNotCommitted extends Fault {

    private final Set<User> written = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Thread> writer = new AtomicReference<>();

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      Thread thread = Thread.currentThread();
      if (writer.get() != thread && !writer.compareAndSet(null, thread)) {
        return new InMemoryTransactions().inTransaction(other -> work.apply(showing(other)));
      }
      try {
        return sound.inTransaction(stores -> work.apply(writing(stores)));
      } finally {
        writer.set(null);
      }
    }

    private Stores showing(Stores other) {
      written.forEach(other.users()::add);
      return other;
    }

    private Stores writing(Stores stores) {
      return stores.with(
          Users.class,
          users ->
              new UsersBehind(users) {
                @Override
                public boolean add(User user) {
                  written.add(user);
                  return super.add(user);
                }
              });
    }
  }

  /** As a decorator does that passes on what it knows, and not the rest. */
  @CaughtBy({"keeps_what_a_transaction_of_its_own_did", "keeps_what_one_statement_of_its_own_did"})
  static final class RollsBackWhatMustBeKept extends Fault {

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
      return sound.inTransaction(work);
    }

    @Override
    public <T> T inTransactionOfItsOwn(Function<Stores, T> work) {
      return new InMemoryTransactions().inTransaction(work);
    }
  }
}
