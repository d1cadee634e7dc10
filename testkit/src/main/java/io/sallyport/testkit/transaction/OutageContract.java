package io.sallyport.testkit.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.testkit.Bounded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@link Transactions} promise when their stores cannot be reached: {@link StoresUnavailable}
 * and never an exception of a driver. Each test begins with nobody there.
 */
@ExtendWith(Bounded.class)
public interface OutageContract {

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  /** From now on nobody reaches the stores; whoever is in a transaction does not either. */
  void cut();

  /** The stores can be reached again. */
  void restore();

  @AfterEach
  default void restore_the_stores() {
    restore();
  }

  private static void assertOutage(Runnable work) {
    assertThrowsExactly(StoresUnavailable.class, work::run);
  }

  private void add(String email) {
    transactions().inTransaction(stores -> stores.users().add(person(email)));
  }

  private boolean isThere(User user) {
    return transactions().inTransaction(stores -> stores.users().find(user.id())).isPresent();
  }

  @Test
  default void says_so_whichever_way_the_stores_are_asked() {
    Function<Stores, Boolean> work = stores -> stores.users().add(person("ada@example.org"));
    cut();

    assertOutage(() -> transactions().inTransaction(work));
    assertOutage(() -> transactions().inTransactionOfItsOwn(work));
    assertOutage(() -> transactions().inOneStatement(work));
  }

  @Test
  default void says_so_and_keeps_nothing_when_they_are_lost_within_the_work() {
    User ada = person("ada@example.org");

    assertOutage(
        () ->
            transactions()
                .inTransaction(
                    stores -> {
                      stores.users().add(ada);
                      cut();
                      return stores.users().find(ada.id());
                    }));

    restore();
    assertEquals(false, isThere(ada));
  }

  @Test
  default void says_so_even_if_the_work_hides_it() {
    assertOutage(
        () ->
            transactions()
                .inTransaction(
                    stores -> {
                      cut();
                      return assertThrows(
                          RuntimeException.class,
                          () -> stores.users().add(person("ada@example.org")));
                    }));
  }

  @Test
  default void says_so_when_they_are_lost_before_the_commit_and_keeps_all_or_nothing() {
    User ada = person("ada@example.org");
    User eve = person("eve@example.org");
    List<Boolean> afterwards = new ArrayList<>();

    assertOutage(
        () ->
            transactions()
                .inTransaction(
                    stores -> {
                      stores.afterCommit(() -> afterwards.add(true));
                      boolean added = stores.users().add(ada) && stores.users().add(eve);
                      cut();
                      return added;
                    }));

    restore();
    assertEquals(isThere(ada), isThere(eve));
    assertEquals(List.of(), afterwards);
  }

  @Test
  default void lets_a_refusal_pass_although_they_are_lost() {
    var refusal = new LastAdmin();

    var thrown =
        assertThrows(
            LastAdmin.class,
            () ->
                transactions()
                    .inTransaction(
                        stores -> {
                          cut();
                          throw refusal;
                        }));

    assertSame(refusal, thrown);
  }

  @Test
  default void works_again_when_they_can_be_reached() {
    User ada = person("ada@example.org");
    cut();
    assertOutage(() -> add("eve@example.org"));

    restore();

    boolean added = transactions().inTransaction(stores -> stores.users().add(ada));
    assertTrue(added);
    assertTrue(isThere(ada));
  }
}
