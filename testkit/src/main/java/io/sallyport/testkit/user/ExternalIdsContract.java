package io.sallyport.testkit.user;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code ExternalIds} promise, whoever keeps them. Each test begins with nobody there. */
@ExtendWith(Bounded.class)
public interface ExternalIdsContract {

  ExternalId ONE = new ExternalId("customer 1");
  ExternalId TWO = new ExternalId("customer 2");

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  private User added(String email) {
    User user = person(email);
    boolean added = transactions().inTransaction(stores -> stores.users().add(user));
    assertTrue(added);
    return user;
  }

  private boolean link(UserId user, ExternalId id) {
    return transactions().inTransaction(stores -> stores.externalIds().link(user, id));
  }

  private Optional<UserId> find(ExternalId id) {
    return transactions().inTransaction(stores -> stores.externalIds().find(id));
  }

  private Optional<ExternalId> find(User user) {
    return transactions().inTransaction(stores -> stores.externalIds().find(user.id()));
  }

  @Test
  default void finds_a_user_by_their_external_id_and_the_other_way_round() {
    User ada = added("ada@example.org");
    User eve = added("eve@example.org");

    assertTrue(link(ada.id(), ONE));
    assertTrue(link(eve.id(), TWO));

    assertEquals(Optional.of(ada.id()), find(ONE));
    assertEquals(Optional.of(TWO), find(eve));
    assertEquals(Optional.empty(), find(new ExternalId("Customer 1")));
    assertEquals(Optional.empty(), find(added("new@example.org")));
  }

  @Test
  default void links_again_in_place_of_what_was_before() {
    User ada = added("ada@example.org");
    assertTrue(link(ada.id(), ONE));
    assertTrue(link(ada.id(), ONE));

    assertTrue(link(ada.id(), TWO));

    assertEquals(Optional.of(TWO), find(ada));
    assertEquals(Optional.empty(), find(ONE));
    assertTrue(link(added("eve@example.org").id(), ONE));
  }

  @Test
  default void refuses_what_another_user_has_and_goes_on() {
    User ada = added("ada@example.org");
    User eve = added("eve@example.org");
    assertTrue(link(ada.id(), ONE));
    assertTrue(link(eve.id(), TWO));

    boolean linked =
        transactions()
            .inTransaction(
                stores ->
                    stores.externalIds().link(eve.id(), ONE)
                        || !stores.users().add(person("new@example.org")));

    assertFalse(linked);
    assertEquals(Optional.of(TWO), find(eve));
    assertEquals(Optional.of(ada.id()), find(ONE));
  }

  @Test
  default void links_nobody_who_is_not_there() {
    assertFalse(link(person("gone@example.org").id(), ONE));
    assertEquals(Optional.empty(), find(ONE));
  }

  @Test
  default void gives_an_id_to_one_of_many_who_ask_at_once() {
    List<User> users =
        IntStream.range(0, 8).mapToObj(i -> added("p" + i + "@example.org")).toList();

    assertEquals(1, Race.winners(8, runner -> link(users.get(runner).id(), ONE)));
  }

  @Test
  default void goes_with_its_user() {
    User ada = added("ada@example.org");
    assertTrue(link(ada.id(), ONE));

    transactions()
        .inTransaction(
            stores -> {
              stores.users().remove(ada);
              return ada;
            });

    assertEquals(Optional.empty(), find(ONE));
    assertTrue(link(added("eve@example.org").id(), ONE));
  }
}
