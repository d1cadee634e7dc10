package io.sallyport.testkit.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import java.time.Instant;
import java.util.UUID;

/** People to put into a test. */
public final class SampleUsers {

  /** When they all registered, unless a test says otherwise. */
  public static final Instant REGISTERED = Instant.parse("2026-11-23T08:00:00.123456Z");

  /** What they log in with, unless a test says otherwise. */
  public static final String PASSWORD = "correct horse battery";

  private SampleUsers() {}

  /**
   * Someone unlike anybody else: active, without a name, with an address of their own and {@link
   * #PASSWORD}. Say more with the steps of {@link SampleUser}, and end with {@link
   * SampleUser#build()}.
   */
  public static SampleUser aUser() {
    var id = new UserId(UUID.randomUUID());
    EmailAddress email = EmailAddress.of("user-" + id + "@example.org");
    return new SampleUser(User.registered(id, email, null, null, REGISTERED))
        .withPassword(PASSWORD);
  }

  /** A user of whom only the address matters. */
  public static User person(String email) {
    return aUser().withEmail(email).build();
  }

  /** An administrator of whom only the address matters. */
  public static User admin(String email) {
    return aUser().withEmail(email).admin().build();
  }
}
