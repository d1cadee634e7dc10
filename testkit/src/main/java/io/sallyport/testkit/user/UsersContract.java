package io.sallyport.testkit.user;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link Users} promise, whoever keeps them. Each test begins with nobody there. */
@ExtendWith(Bounded.class)
public interface UsersContract extends AdministratorsContract {

  /** Transactions over stores that hold nobody. */
  @Override
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

  private User kept(User user) {
    return users(users -> users.find(user.id())).orElseThrow();
  }

  @Tag("ASVS-1.1.2")
  @Test
  default void keeps_every_part_of_a_user() {
    Instant later = SampleUsers.REGISTERED.plus(Duration.ofDays(400)).plusNanos(1000);
    User full =
        new User(
            new UserId(UUID.randomUUID()),
            EmailAddress.of("Zoë@bücher.example"),
            PasswordHash.of("$2a$10$full"),
            new FullName("Zoë 🚪 'Quote\" \\ % _"),
            false,
            true,
            Set.of(Role.ADMIN),
            SampleUsers.REGISTERED,
            later,
            7,
            3);
    User bare =
        User.registered(
            new UserId(UUID.randomUUID()), EmailAddress.of("bare@example.org"), null, null, later);

    added(full);
    added(bare);

    assertEquals(full, kept(full));
    assertEquals(bare, kept(bare));
  }

  @Test
  default void finds_by_id_and_by_canonical_address_only_the_one_asked_for() {
    User ada = added(person("ada@bücher.example"));
    User decoy = added(person("ada@example.org"));

    assertEquals(Optional.of(ada), users(users -> users.find(ada.id())));
    assertEquals(
        Optional.of(ada), users(users -> users.find(EmailAddress.of("ADA@xn--bcher-kva.example"))));
    assertEquals(Optional.of(decoy), users(users -> users.find(decoy.email())));
    assertEquals(Optional.empty(), users(users -> users.find(EmailAddress.of("eve@example.org"))));
    assertEquals(Optional.empty(), users(users -> users.find(new UserId(UUID.randomUUID()))));
  }

  @Test
  default void tells_of_a_bcrypt_hash_of_the_highest_cost_or_of_none() {
    String rest = "$" + "C".repeat(53);
    var costliest = PasswordHash.of("$sallyport-1$2a$14" + rest);
    added(person("nobody@example.org"));
    for (String decoy :
        List.of("$2a$04" + rest, "$2b$13" + rest, "$2a$17" + rest, "$2a$16$short", "99")) {
      addedWith(PasswordHash.of(decoy));
    }
    addedWith(costliest);

    var told = users(Users::costliestPasswordHash);

    assertTrue(told.isEmpty() || told.equals(Optional.of(costliest)), "not of the highest cost");
  }

  private void addedWith(PasswordHash hash) {
    added(person(UUID.randomUUID() + "@example.org").rehashed(hash));
  }

  @Test
  default void adds_nobody_whose_canonical_address_is_taken_and_goes_on() {
    User ada = added(person("ada@bücher.example"));
    User twin = person("ada@xn--bcher-kva.example");
    User other = person("other@example.org");

    assertFalse(ask(users -> users.add(twin) || !users.add(other)));

    assertEquals(Optional.empty(), users(users -> users.find(twin.id())));
    assertEquals(ada, kept(ada));
    assertEquals(other, kept(other));
  }

  @Tag("ASVS-2.3.4")
  @Test
  default void adds_exactly_one_of_many_who_want_an_address_at_once() {
    int winners =
        Race.winners(16, rival -> users(users -> users.add(person("wanted@example.org"))));

    assertEquals(1, winners);
  }

  @Test
  default void saves_a_change_as_the_next_version_of_that_user_alone() {
    User ada = added(person("ada@example.org"));
    User decoy = added(person("decoy@example.org"));
    Instant later = SampleUsers.REGISTERED.plusSeconds(60);
    User changed =
        ada.renamed(new FullName("Ada"), later)
            .withRoles(Set.of(Role.ADMIN), later)
            .passwordChanged(PasswordHash.of("$2a$10$new"), later)
            .deactivated(later);

    User saved = users(users -> users.save(changed));

    assertEquals(ada.version() + 1, saved.version());
    assertEquals(ada.securityStamp() + 2, saved.securityStamp());
    assertEquals(later, saved.updatedAt());
    assertEquals(saved, kept(ada));
    assertEquals(decoy, kept(decoy));
  }

  @Test
  default void runs_the_work_again_when_someone_else_has_saved_a_change_meanwhile() {
    User seen = added(person("ada@example.org"));
    users(users -> users.save(seen.renamed(new FullName("First"), seen.updatedAt())));
    List<Long> versionsSeen = new ArrayList<>();

    User saved =
        users(
            users -> {
              // The first run decides on what it saw before, as a slower rival would.
              User user = versionsSeen.isEmpty() ? seen : users.find(seen.id()).orElseThrow();
              versionsSeen.add(user.version());
              return users.save(user.deactivated(user.updatedAt()));
            });

    assertEquals(List.of(1L, 2L), versionsSeen);
    assertEquals(new FullName("First"), saved.fullName());
    assertFalse(kept(seen).active());
  }

  @Test
  default void gives_up_a_change_that_is_outdated_every_time() {
    User seen = added(person("ada@example.org"));
    users(users -> users.save(seen.renamed(new FullName("First"), seen.updatedAt())));

    assertThrows(
        ConcurrentChange.class,
        () -> users(users -> users.save(seen.renamed(new FullName("Second"), seen.updatedAt()))));

    assertEquals(new FullName("First"), kept(seen).fullName());
  }

  @Test
  default void removes_one_user_and_no_other() {
    User ada = added(person("ada@example.org"));
    User decoy = added(person("decoy@example.org"));

    users(users -> removed(users, ada));

    assertEquals(Optional.empty(), users(users -> users.find(ada.id())));
    assertEquals(decoy, kept(decoy));
    added(person("ada@example.org"));
  }

  @Test
  default void removes_nobody_who_was_changed_meanwhile() {
    User seen = added(person("ada@example.org"));
    User saved = users(users -> users.save(seen.deactivated(seen.updatedAt())));

    assertThrows(ConcurrentChange.class, () -> users(users -> removed(users, seen)));

    assertEquals(saved, kept(seen));
  }

  private static User removed(Users users, User user) {
    users.remove(user);
    return user;
  }
}
