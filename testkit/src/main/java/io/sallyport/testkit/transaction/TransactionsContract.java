package io.sallyport.testkit.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Meanwhile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link Transactions} promise. Each test begins with nobody there. */
@ExtendWith(Bounded.class)
public interface TransactionsContract extends OneStatementContract {

  private boolean ask(Predicate<Stores> question) {
    return transactions().inTransaction(question::test);
  }

  private boolean isThere(User user) {
    return transactions().inTransaction(stores -> stores.users().find(user.id())).isPresent();
  }

  @Test
  default void keeps_what_was_done_when_the_work_returns() {
    User ada = person("ada@example.org");

    assertTrue(ask(stores -> stores.users().add(ada)));

    assertTrue(isThere(ada));
  }

  @Tag("ASVS-2.3.3")
  @Test
  default void forgets_what_was_done_when_the_work_throws_and_throws_the_same() {
    User ada = person("ada@example.org");
    var refusal = new LastAdmin();

    var thrown =
        assertThrows(
            LastAdmin.class,
            () ->
                transactions()
                    .inTransaction(
                        stores -> {
                          stores.users().add(ada);
                          throw refusal;
                        }));

    assertSame(refusal, thrown);
    assertFalse(isThere(ada));
  }

  @Test
  default void shows_the_work_what_it_did_itself() {
    User ada = person("ada@example.org");

    assertTrue(ask(stores -> stores.users().add(ada) && stores.users().find(ada.id()).isPresent()));
  }

  @Test
  default void refuses_a_transaction_within_a_transaction() {
    User ada = person("ada@example.org");
    User eve = person("eve@example.org");

    assertThrows(
        IllegalStateException.class,
        () ->
            transactions()
                .inTransaction(
                    outer -> {
                      outer.users().add(ada);
                      return transactions().inTransaction(inner -> inner.users().add(eve));
                    }));

    assertFalse(isThere(ada));
    assertFalse(isThere(eve));
    assertTrue(ask(stores -> stores.users().add(ada)));
  }

  @Test
  default void shows_nobody_what_is_not_committed() {
    User ada = person("ada@example.org");
    var look = new AtomicReference<Meanwhile<Boolean>>();

    assertThrows(
        LastAdmin.class,
        () ->
            transactions()
                .inTransaction(
                    stores -> {
                      stores.users().add(ada);
                      look.compareAndSet(null, Meanwhile.begin(() -> isThere(ada)));
                      // Whoever lets one run at a time has nothing to show until this one is over.
                      requireNonNull(look.get()).within(Duration.ofMillis(500));
                      throw new LastAdmin();
                    }));

    assertEquals(Optional.of(false), requireNonNull(look.get()).within(Duration.ofSeconds(10)));
  }

  @Test
  default void keeps_what_a_transaction_of_its_own_did() {
    User ada = person("ada@example.org");

    boolean added = transactions().inTransactionOfItsOwn(stores -> stores.users().add(ada));

    assertTrue(added);
    assertTrue(isThere(ada));
  }

  @Test
  default void runs_the_work_again_from_the_start_after_a_concurrent_change() {
    User ada = person("ada@example.org");
    var runs = new AtomicInteger();

    boolean added =
        ask(
            stores -> {
              boolean isNew = stores.users().add(ada);
              if (runs.incrementAndGet() < 3) {
                throw new ConcurrentChange();
              }
              return isNew;
            });

    assertTrue(added);
    assertEquals(3, runs.get());
  }

  @Test
  default void does_not_run_the_work_for_ever() {
    var runs = new AtomicInteger();

    assertThrows(
        ConcurrentChange.class,
        () ->
            transactions()
                .inTransaction(
                    stores -> {
                      runs.incrementAndGet();
                      throw new ConcurrentChange();
                    }));

    assertEquals(6, runs.get());
  }

  @Test
  default void does_what_comes_after_the_commit_once_and_after_it() {
    User ada = person("ada@example.org");
    List<Boolean> seen = new ArrayList<>();
    var runs = new AtomicInteger();

    ask(
        stores -> {
          stores.afterCommit(() -> seen.add(isThere(ada)));
          boolean added = stores.users().add(ada);
          if (runs.incrementAndGet() < 3) {
            throw new ConcurrentChange();
          }
          return added;
        });

    assertEquals(List.of(true), seen);
  }

  @Test
  default void does_nothing_after_a_commit_that_never_comes() {
    List<Boolean> seen = new ArrayList<>();

    assertThrows(
        LastAdmin.class,
        () ->
            transactions()
                .inTransaction(
                    stores -> {
                      stores.afterCommit(() -> seen.add(true));
                      throw new LastAdmin();
                    }));

    assertEquals(List.of(), seen);
  }
}
