package io.sallyport.application;

import static io.sallyport.application.Accounts.OPERATOR;
import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.password.ChangePassword;
import io.sallyport.domain.password.PasswordChanged;
import io.sallyport.domain.password.SetPassword;
import io.sallyport.domain.session.AllSessionsEnded;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.EndSession;
import io.sallyport.domain.session.EndUserSessions;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RevokeToken;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.session.SessionRefusal;
import io.sallyport.domain.session.SessionStarted;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ChangeProfile;
import io.sallyport.domain.user.ChangeUser;
import io.sallyport.domain.user.EraseUser;
import io.sallyport.domain.user.ExpectedVersion;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.RolesChanged;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserActivated;
import io.sallyport.domain.user.UserChange;
import io.sallyport.domain.user.UserDeactivated;
import io.sallyport.domain.user.UserErased;
import io.sallyport.domain.user.UserRefusal.UserNotFound;
import io.sallyport.domain.user.UserRegistered;
import io.sallyport.domain.user.UserRenamed;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EventListenerTest {

  private final Accounts accounts = new Accounts();
  private final Instant now = accounts.clock.instant();
  private final List<AccountEvent> inside = new ArrayList<>();
  private final List<AccountEvent> afterwards = new ArrayList<>();
  private final List<RuntimeException> failures = new ArrayList<>();

  private final EventListener ear =
      new EventListener() {
        @Override
        public void inTransaction(AccountEvent event, Actor actor, Stores stores) {
          inside.add(event);
        }

        @Override
        public void afterCommit(AccountEvent event, Actor actor) {
          afterwards.add(event);
        }

        @Override
        public void failed(AccountEvent event, Actor actor, RuntimeException failure) {
          failures.add(failure);
        }
      };

  private final Sallyport sallyport = heardBy(ear);

  private Sallyport heardBy(EventListener listener) {
    return accounts.builder(new QuickPasswordHasher()).events(listener).build();
  }

  private User register(String email) {
    return sallyport
        .users()
        .register()
        .handle(new RegisterUser.Command(new Actor.Visitor(), email, Secret.of(PASSWORD), null));
  }

  private Tokens logIn() {
    return sallyport
        .sessions()
        .logIn()
        .handle(new LogIn.Command(new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD)));
  }

  private Actor.SignedIn actor(Tokens tokens) {
    return sallyport
        .sessions()
        .authenticate()
        .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()))
        .actor();
  }

  /** What was heard since the last time, in both phases alike. */
  private List<AccountEvent> heard() {
    assertEquals(inside, afterwards);
    List<AccountEvent> heard = List.copyOf(inside);
    inside.clear();
    afterwards.clear();
    return heard;
  }

  @Test
  void hears_of_people_who_come_change_and_go() {
    User ada = register("ada@example.org");
    assertEquals(List.of(new UserRegistered(ada.id(), ada.email(), now)), heard());

    change(ada, new UserChange.Rename(new FullName("Ada")));
    assertEquals(List.of(new UserRenamed(ada.id(), now)), heard());
    change(ada, new UserChange.Rename(new FullName("Ada")));
    assertEquals(List.of(), heard());
    change(ada, new UserChange.SetActive(false), new UserChange.SetRoles(Set.of(Role.ADMIN)));
    assertEquals(
        List.of(
            new RolesChanged(ada.id(), Set.of(Role.USER, Role.ADMIN), now),
            new UserDeactivated(ada.id(), now)),
        heard());
    change(ada, new UserChange.SetRoles(Set.of()), new UserChange.SetActive(true));
    assertEquals(
        List.of(
            new RolesChanged(ada.id(), Set.of(Role.USER), now), new UserActivated(ada.id(), now)),
        heard());
    sallyport
        .users()
        .erase()
        .handle(new EraseUser.Command(OPERATOR, ada.id(), ExpectedVersion.any()));
    assertEquals(List.of(new UserErased(ada.id(), now)), heard());
  }

  private void change(User user, UserChange... changes) {
    sallyport
        .users()
        .change()
        .handle(
            new ChangeUser.Command(OPERATOR, user.id(), List.of(changes), ExpectedVersion.any()));
  }

  @Test
  void hears_of_sessions_that_start_and_end() {
    User ada = register("ada@example.org");
    heard();
    Tokens tokens = logIn();
    assertEquals(List.of(new SessionStarted(ada.id(), tokens.sessionId(), now)), heard());

    sallyport.sessions().logOut().handle(actor(tokens));
    assertEquals(
        List.of(new SessionEnded(ada.id(), tokens.sessionId(), EndReason.LOGGED_OUT, now)),
        heard());
    Tokens second = logIn();
    Tokens third = logIn();
    heard();
    sallyport.sessions().end().handle(new EndSession.Command(actor(third), second.sessionId()));
    assertEquals(
        List.of(new SessionEnded(ada.id(), second.sessionId(), EndReason.ENDED_BY_OWNER, now)),
        heard());
    sallyport
        .sessions()
        .revokeToken()
        .handle(new RevokeToken.Command(new Actor.Visitor(), third.refreshToken()));
    assertEquals(
        List.of(new SessionEnded(ada.id(), third.sessionId(), EndReason.LOGGED_OUT, now)), heard());
    Tokens fourth = logIn();
    heard();
    sallyport.sessions().endAll().handle(actor(fourth));
    sallyport.sessions().endAllOfUser().handle(new EndUserSessions.Command(OPERATOR, ada.id()));
    assertEquals(
        List.of(new AllSessionsEnded(ada.id(), now), new AllSessionsEnded(ada.id(), now)), heard());
  }

  @Test
  void hears_of_a_stolen_token_though_the_one_who_shows_it_is_refused() {
    User ada = register("ada@example.org");
    Tokens first = logIn();
    Tokens second = Accounts.refresh(sallyport, first.refreshToken());
    Accounts.refresh(sallyport, second.refreshToken());
    heard();

    assertThrows(
        SessionRefusal.SessionNotActive.class,
        () -> Accounts.refresh(sallyport, first.refreshToken()));

    assertEquals(
        List.of(new SessionEnded(ada.id(), first.sessionId(), EndReason.REFRESH_REUSE, now)),
        heard());
  }

  @Test
  void hears_of_the_session_that_gave_way() {
    User ada = register("ada@example.org");
    Tokens first = logIn();
    for (int i = 1; i < 20; i++) {
      logIn();
    }
    heard();
    accounts.clock.advance(Duration.ofSeconds(1));

    logIn();

    List<AccountEvent> heard = heard();
    assertEquals(2, heard.size());
    assertTrue(
        heard.get(0) instanceof SessionEnded ended
            && ended.reason() == EndReason.TOO_MANY_SESSIONS
            && ended.userId().equals(ada.id()));
    assertFalse(first.sessionId().toString().isEmpty());
  }

  @Test
  void hears_of_new_passwords() {
    User ada = register("ada@example.org");
    Tokens tokens = logIn();
    heard();

    sallyport
        .passwords()
        .change()
        .handle(
            new ChangePassword.Command(
                actor(tokens), Secret.of(PASSWORD), Secret.of("another horse entirely")));
    sallyport
        .passwords()
        .set()
        .handle(new SetPassword.Command(OPERATOR, ada.id(), Secret.of("a third horse entirely")));

    assertEquals(
        List.of(new PasswordChanged(ada.id(), now), new PasswordChanged(ada.id(), now)), heard());
  }

  @Test
  void undoes_what_a_listener_objects_to() {
    var objection = new IllegalStateException("not today");
    Sallyport strict =
        heardBy(
            new EventListener() {
              @Override
              public void inTransaction(AccountEvent event, Actor actor, Stores stores) {
                throw objection;
              }
            });
    var command =
        new RegisterUser.Command(new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD), null);

    var thrown =
        assertThrows(IllegalStateException.class, () -> strict.users().register().handle(command));

    assertSame(objection, thrown);
    assertEquals("ada@example.org", register("ada@example.org").email().value());
  }

  @Test
  void lets_a_listener_write_in_the_same_transaction() {
    User root = accounts.admin("root@example.org");
    Sallyport renaming =
        heardBy(
            new EventListener() {
              @Override
              public void inTransaction(AccountEvent event, Actor actor, Stores stores) {
                User user = stores.users().find(root.id()).orElseThrow();
                stores.users().save(user.renamed(new FullName("Heard"), now));
              }
            });

    renaming
        .users()
        .register()
        .handle(
            new RegisterUser.Command(
                new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD), null));

    assertEquals(new FullName("Heard"), accounts.read(root).fullName());
  }

  @Test
  void is_not_disturbed_by_a_listener_that_fails_afterwards() {
    var failure = new IllegalStateException("no mail server");
    Sallyport mailing =
        heardBy(
            new EventListener() {
              @Override
              public void afterCommit(AccountEvent event, Actor actor) {
                throw failure;
              }

              @Override
              public void failed(AccountEvent event, Actor actor, RuntimeException thrown) {
                failures.add(thrown);
              }
            });

    User ada =
        mailing
            .users()
            .register()
            .handle(
                new RegisterUser.Command(
                    new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD), null));

    assertEquals(ada, accounts.read(ada));
    assertEquals(List.of(failure), failures);
  }

  @Test
  void says_nothing_of_what_was_refused() {
    User ada = register("ada@example.org");
    Actor.SignedIn actor = actor(logIn());
    heard();

    assertThrows(
        RuntimeException.class,
        () ->
            sallyport
                .users()
                .changeProfile()
                .handle(new ChangeProfile.Command(actor, "\u0000", ExpectedVersion.any())));
    sallyport
        .users()
        .erase()
        .handle(new EraseUser.Command(OPERATOR, ada.id(), ExpectedVersion.any()));
    heard();
    assertThrows(
        UserNotFound.class,
        () ->
            sallyport
                .users()
                .changeProfile()
                .handle(new ChangeProfile.Command(actor, "Ada", ExpectedVersion.any())));
    assertEquals(List.of(), heard());
  }
}
