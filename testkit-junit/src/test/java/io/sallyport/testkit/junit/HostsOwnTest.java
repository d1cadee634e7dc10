package io.sallyport.testkit.junit;

import static io.sallyport.testkit.user.SampleUsers.aUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRegistered;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.event.RecordedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a host writes; the guide to testing shows parts of it. */
@SallyportTest
final class HostsOwnTest {

  @Test
  void hears_of_whoever_registers(Sallyport sallyport, RecordedEvents events) {
    Secret password = Secret.of("correct horse battery");

    User ada =
        sallyport
            .users()
            .register()
            .handle(
                new RegisterUser.Command(
                    new Actor.Visitor(), "ada@example.org", password, "Ada Lovelace"));

    List<UserRegistered> registered = events.of(UserRegistered.class);
    assertEquals(1, registered.size());
    assertEquals(ada.id(), registered.get(0).userId());
  }

  @Test
  void lets_time_pass(InMemorySallyport accounts, SettableClock clock) {
    Tokens tokens = accounts.logIn(accounts.add(aUser()));

    clock.advance(Duration.ofMinutes(31));

    assertThrows(
        InvalidToken.class,
        () ->
            accounts
                .sallyport()
                .sessions()
                .authenticate()
                .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken())));
  }

  @Test
  void knows_people_of_every_kind(InMemorySallyport accounts) {
    User ada = accounts.add(aUser().named("Ada Lovelace").admin());
    User gone = accounts.add(aUser().deactivated());

    Tokens tokens = accounts.logIn(ada);

    Actor.SignedIn actor =
        accounts
            .sallyport()
            .sessions()
            .authenticate()
            .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()))
            .actor();
    assertEquals(Set.of(Role.USER, Role.ADMIN), actor.roles());
    assertThrows(BadCredentials.class, () -> accounts.logIn(gone));
  }
}
