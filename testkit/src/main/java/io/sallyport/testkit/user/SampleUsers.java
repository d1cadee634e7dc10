package io.sallyport.testkit.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** People to put into a test. */
public final class SampleUsers {

  /** When they all registered, unless a test says otherwise. */
  public static final Instant REGISTERED = Instant.parse("2026-11-23T08:00:00.123456Z");

  private SampleUsers() {}

  public static User person(String email) {
    return person(email, REGISTERED);
  }

  public static User person(String email, Instant registered) {
    return User.registered(
        new UserId(UUID.randomUUID()),
        EmailAddress.of(email),
        PasswordHash.of("$2a$10$of." + email),
        null,
        registered);
  }

  public static User named(String email, String fullName) {
    return person(email).renamed(new FullName(fullName), REGISTERED);
  }

  public static User admin(String email) {
    return person(email).withRoles(Set.of(Role.ADMIN), REGISTERED);
  }
}
