package io.sallyport.testkit.user;

import static io.sallyport.testkit.user.SampleUsers.aUser;
import static io.sallyport.testkit.user.SampleUsers.admin;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link Users} promise about administrators. Each test begins with nobody there. */
@ExtendWith(Bounded.class)
public interface AdministratorsContract {

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  private <T> T users(Function<Users, T> work) {
    return transactions().inTransaction(stores -> work.apply(stores.users()));
  }

  private boolean ask(Predicate<Users> question) {
    return users(question::test);
  }

  private User added(User user) {
    assertTrue(ask(users -> users.add(user)));
    return user;
  }

  @Test
  default void counts_only_other_active_administrators() {
    User root = added(admin("root@example.org"));
    added(person("ada@example.org"));
    added(aUser().withEmail("gone@example.org").admin().deactivated().build());

    assertFalse(ask(users -> users.hasAnotherActiveAdmin(root.id())));
    User second = added(admin("second@example.org"));
    assertTrue(ask(users -> users.hasAnotherActiveAdmin(root.id())));
    assertTrue(ask(users -> users.hasAnotherActiveAdmin(second.id())));
  }

  @Test
  default void finds_whose_rights_are_to_be_changed_whoever_they_are() {
    added(person("decoy@example.org"));
    List<User> all =
        List.of(
            added(person("ada@example.org")),
            added(admin("root@example.org")),
            added(aUser().withEmail("gone@example.org").admin().deactivated().build()));

    for (User user : all) {
      assertEquals(Optional.of(user), users(users -> users.findForChangeOfRights(user.id())));
    }
    UserId nobody = new UserId(UUID.randomUUID());
    assertEquals(Optional.empty(), users(users -> users.findForChangeOfRights(nobody)));
  }

  @Tag("ASVS-2.3.4")
  @Test
  default void leaves_one_administrator_of_many_who_go_at_once() {
    List<User> admins = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      admins.add(added(admin("admin-" + i + "@example.org")));
    }

    int gone = Race.winners(8, i -> users(users -> departed(users, admins.get(i).id())));

    assertEquals(7, gone);
  }

  private static boolean departed(Users users, UserId id) {
    User user = users.findForChangeOfRights(id).orElseThrow();
    if (!users.hasAnotherActiveAdmin(id)) {
      return false;
    }
    users.save(user.deactivated(user.updatedAt()));
    return true;
  }
}
