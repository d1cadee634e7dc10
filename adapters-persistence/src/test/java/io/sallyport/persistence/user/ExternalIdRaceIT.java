package io.sallyport.persistence.user;

import static io.sallyport.testkit.user.ExternalIdsContract.ONE;
import static io.sallyport.testkit.user.ExternalIdsContract.TWO;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One transaction links, or erases, while another waits for it. */
class ExternalIdRaceIT {

  private final TestDatabase database = new TestDatabase();
  private final Transactions transactions = database.transactions();
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final AtomicInteger runs = new AtomicInteger();
  private final User ada = person("ada@example.org");
  private final User eve = person("eve@example.org");

  @BeforeEach
  void add_two() {
    assertTrue(in(stores -> stores.users().add(ada) && stores.users().add(eve)));
    assertTrue(in(stores -> stores.externalIds().link(eve.id(), TWO)));
  }

  @AfterEach
  void leave() {
    other.shutdownNow();
    database.close();
  }

  private boolean in(Predicate<Stores> work) {
    return transactions.inTransaction(work::test);
  }

  private boolean afterwards(Predicate<Stores> first, UserId user, ExternalId id) throws Exception {
    Future<Boolean> second =
        transactions.inTransaction(
            stores -> {
              assertTrue(first.test(stores));
              Future<Boolean> waiting =
                  other.submit(
                      () ->
                          in(
                              others -> {
                                runs.incrementAndGet();
                                return others.externalIds().link(user, id);
                              }));
              database.awaitBlockedTransaction();
              return waiting;
            });
    return second.get(30, TimeUnit.SECONDS);
  }

  private List<String> links() {
    return database.query("select external_id from sallyport.external_ids order by 1");
  }

  @Test
  void who_wants_what_another_one_takes_is_refused_and_keeps_their_own() throws Exception {
    assertFalse(afterwards(s -> s.externalIds().link(ada.id(), ONE), eve.id(), ONE));

    assertEquals(2, runs.get());
    assertEquals(List.of(ONE.value(), TWO.value()), links());
    assertEquals(Optional.of(ada.id()), transactions.inTransaction(s -> s.externalIds().find(ONE)));
  }

  @Test
  void of_two_links_of_one_user_the_later_stays() throws Exception {
    assertTrue(afterwards(s -> s.externalIds().link(ada.id(), ONE), ada.id(), new ExternalId("3")));

    assertEquals(2, runs.get());
    assertEquals(List.of("3", TWO.value()), links());
  }

  @Test
  void nobody_is_linked_who_is_erased_meanwhile() throws Exception {
    assertFalse(
        afterwards(
            stores -> {
              stores.users().remove(ada);
              return true;
            },
            ada.id(),
            ONE));

    assertEquals(1, runs.get());
    assertEquals(List.of(TWO.value()), links());
  }
}
