package org.example.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.testkit.user.SampleUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What this store does besides its contracts: it lets transactions run at the same time. */
final class AtOnceTest {

  private final MapTransactions transactions = new MapTransactions();
  private final ExecutorService another = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    another.shutdownNow();
  }

  @Test
  void two_transactions_run_at_the_same_time() throws Exception {
    var bothAreIn = new CountDownLatch(2);
    Future<Boolean> other =
        another.submit(() -> transactions.inTransaction(stores -> await(bothAreIn)));

    boolean mine = transactions.inTransaction(stores -> await(bothAreIn));

    assertTrue(mine);
    assertTrue(other.get(10, TimeUnit.SECONDS));
  }

  private static boolean await(CountDownLatch latch) {
    latch.countDown();
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  @Test
  void what_was_decided_on_something_that_has_changed_is_decided_again() {
    User ada = SampleUsers.person("ada@example.org");
    List<Boolean> seen = new ArrayList<>();

    boolean added =
        transactions.inTransaction(
            stores -> {
              seen.add(stores.users().find(ada.email()).isPresent());
              if (seen.size() == 1) {
                elsewhere(ada);
              }
              return stores.users().add(SampleUsers.person("ada@example.org"));
            });

    assertEquals(List.of(false, true), seen);
    assertEquals(false, added);
  }

  @Test
  void a_refusal_that_was_decided_on_something_that_has_changed_is_decided_again() {
    User ada = SampleUsers.person("ada@example.org");

    assertThrows(
        EmailTaken.class,
        () ->
            transactions.inTransaction(
                stores -> {
                  if (stores.users().find(ada.email()).isPresent()) {
                    throw new EmailTaken();
                  }
                  elsewhere(ada);
                  throw new UserNotFound();
                }));
  }

  private void elsewhere(User user) {
    try {
      another.submit(() -> transactions.inTransaction(stores -> stores.users().add(user))).get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
