package io.sallyport.testkit.user;

import static io.sallyport.testkit.user.SampleUsers.PASSWORD;
import static io.sallyport.testkit.user.SampleUsers.aUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SampleUserTest {

  private static boolean logsInWith(String password, User user) {
    return new QuickPasswordHasher().verify(new Password(Secret.of(password)), user.passwordHash());
  }

  @Test
  void is_someone_new_who_can_log_in_unless_more_is_said() {
    User user = aUser().build();

    assertTrue(user.active());
    assertEquals(Set.of(Role.USER), user.roles());
    assertEquals(1, user.version());
    assertTrue(logsInWith(PASSWORD, user));
    assertNotEquals(user.email(), aUser().build().email());
  }

  @Test
  void is_what_was_said_in_whatever_order() {
    Instant then = Instant.parse("2020-02-29T12:00:00Z");
    User user =
        aUser()
            .deactivated()
            .admin()
            .named("Ada Lovelace")
            .withPassword("another horse")
            .registeredAt(then)
            .withEmail("Ada@example.org")
            .build();

    assertEquals(EmailAddress.of("Ada@example.org"), user.email());
    assertEquals(new FullName("Ada Lovelace"), user.fullName());
    assertFalse(user.active());
    assertEquals(Set.of(Role.USER, Role.ADMIN), user.roles());
    assertEquals(then, user.createdAt());
    assertEquals(then, user.updatedAt());
    assertTrue(logsInWith("another horse", user));
    assertFalse(logsInWith(PASSWORD, user));
  }

  @Test
  void stays_as_it_is_when_one_goes_on_from_it() {
    SampleUser ada = aUser().named("Ada");

    User gone = ada.deactivated().build();

    assertFalse(gone.active());
    assertTrue(ada.build().active());
    assertEquals(gone.id(), ada.build().id());
  }
}
