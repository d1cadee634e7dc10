package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.admin;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RerunsIT {

  private final TestDatabase database = new TestDatabase();
  private final User ada = person("ada@example.org");
  private final User eve = person("eve@example.org");
  private final AtomicInteger runs = new AtomicInteger();
  private final CyclicBarrier bothHaveBegun = new CyclicBarrier(2);

  @BeforeEach
  void add_two() {
    assertTrue(
        transaction(stores -> stores.users().add(ada)) && transaction(s -> s.users().add(eve)));
  }

  @AfterEach
  void leave() {
    database.close();
  }

  private <T> T transaction(Function<Stores, T> work) {
    return database.transactions().inTransaction(work);
  }

  private User find(Stores stores, UserId id) {
    return stores.users().find(id).orElseThrow();
  }

  /** Only the first run of each of the two waits for the other. */
  private void meet() {
    if (runs.incrementAndGet() <= 2) {
      try {
        bothHaveBegun.await(30, TimeUnit.SECONDS);
      } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
        throw new AssertionError(failure);
      }
    }
  }

  private void together(Callable<User> one, Callable<User> other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<User> result : threads.invokeAll(List.of(one, other))) {
        result.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private User signOutBoth(UserId first, UserId second) {
    return transaction(
        stores -> {
          stores.users().save(find(stores, first).signedOutEverywhere());
          meet();
          return stores.users().save(find(stores, second).signedOutEverywhere());
        });
  }

  @Test
  void runs_again_who_lost_a_deadlock() throws Exception {
    together(() -> signOutBoth(ada.id(), eve.id()), () -> signOutBoth(eve.id(), ada.id()));

    // Once more if it begins anew before the other one has committed.
    assertTrue(runs.get() >= 3);
    assertEquals(3, transaction(stores -> find(stores, ada.id())).securityStamp());
    assertEquals(3, transaction(stores -> find(stores, eve.id())).securityStamp());
  }

  private static void makeSerializable(Stores stores) {
    try (Statement statement = PostgresTransactions.connectionOf(stores).createStatement()) {
      statement.execute("set transaction isolation level serializable");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Each relies on the other's being active; in some order of the two, one of them must not. */
  private User deactivateUnlessOtherIsInactive(UserId id, UserId other) {
    return transaction(
        stores -> {
          makeSerializable(stores);
          User user = find(stores, id);
          boolean alone = !find(stores, other).active();
          meet();
          return alone ? user : stores.users().save(user.deactivated(user.updatedAt()));
        });
  }

  @Test
  void runs_again_who_could_not_be_put_in_an_order() throws Exception {
    together(
        () -> deactivateUnlessOtherIsInactive(ada.id(), eve.id()),
        () -> deactivateUnlessOtherIsInactive(eve.id(), ada.id()));

    assertTrue(runs.get() > 2);
    assertEquals(
        List.of("1"), database.query("select count(*) from sallyport.users where is_active"));
  }

  private void failWith(String state, String when) {
    database.execute(
        "create function fail() returns trigger language plpgsql as"
            + " $$ begin raise exception 'no' using errcode = '%s'; end $$".formatted(state));
    database.execute(
        "create constraint trigger fail after insert on sallyport.users "
            + when
            + " for each row execute function fail()");
  }

  private boolean addRoot() {
    return transaction(
        stores -> {
          runs.incrementAndGet();
          return stores.users().add(admin("root@example.org"));
        });
  }

  @Test
  void gives_up_after_five_reruns_as_an_outage() {
    failWith("40001", "");

    var outage = assertThrows(StoresUnavailable.class, this::addRoot);

    assertInstanceOf(DatabaseFault.class, outage.getCause());
    assertEquals(6, runs.get());
  }

  @Test
  void runs_again_what_was_rolled_back_at_the_commit() {
    failWith("40P01", "deferrable initially deferred");

    assertThrows(StoresUnavailable.class, this::addRoot);

    assertEquals(6, runs.get());
  }

  @Test
  void runs_nothing_again_that_would_fail_again() {
    failWith("P0001", "deferrable initially deferred");

    assertThrows(DatabaseFault.class, this::addRoot);

    assertEquals(1, runs.get());
  }
}
