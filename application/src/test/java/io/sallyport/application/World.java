package io.sallyport.application;

import static io.sallyport.application.Accounts.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.GuessPolicy;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ImportedUser;
import io.sallyport.domain.user.LinkUser;
import io.sallyport.domain.user.UserPorts;
import io.sallyport.testkit.event.RecordedEvents;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Accounts of several people, each of whom asks from another place. */
final class World {

  static final Actor OPERATOR = new Actor.Operator(new Origin(null, null, "shell-1"));
  private static final Origin WHERE_ADA_LOGGED_IN = new Origin("192.0.2.1", "decoy/1", "decoy-1");
  private static final Origin WHERE_ADA_IS = new Origin("192.0.2.2", "ada/1", "ada-1");
  private static final Origin WHERE_ROOT_IS = new Origin("192.0.2.3", "root/1", "root-1");
  private static final int SESSIONS_PER_USER = 20;
  private static final PasswordHash HASH =
      new QuickPasswordHasher().hash(new Password(Secret.of(PASSWORD)));

  final RecordedEvents events = new RecordedEvents();
  private final Accounts accounts = new Accounts();
  private final Sallyport sallyport =
      accounts
          .builder(new QuickPasswordHasher())
          .events(events)
          .guessPolicy(new GuessPolicy(2, Duration.ofSeconds(1), Duration.ofSeconds(1), 2))
          .legacyUsers(
              address ->
                  Optional.of(address.value())
                      .filter("legacy@example.org"::equals)
                      .map(email -> ImportedUser.of(email, HASH)))
          .build();
  private final Tokens tokens;
  private final Tokens tokensOfRoot;
  private final UserId adaId;
  private final UserId inactive;

  World() {
    adaId = accounts.register("ada@example.org").id();
    accounts.register("full@example.org");
    accounts.admin("root@example.org");
    inactive = users().create().handle(inactive("asleep@example.org")).id();
    users().link().handle(new LinkUser.Command(OPERATOR, adaId, ExternalId.of("1")));
    var owner = new Actor.Visitor(WHERE_ADA_LOGGED_IN);
    for (int i = 0; i < SESSIONS_PER_USER; i++) {
      logIn(owner, "full@example.org");
    }
    tokens = logIn(owner, "ada@example.org");
    tokensOfRoot = logIn(owner, "root@example.org");
    events.clear();
  }

  private static CreateUser.Command inactive(String email) {
    return new CreateUser.Command(OPERATOR, email, null, null, Set.of(), false);
  }

  Tokens logIn(Actor actor, String email) {
    return sessions().logIn().handle(new LogIn.Command(actor, email, Secret.of(PASSWORD)));
  }

  /** So often that no more guesses are compared. */
  void guess(Actor guesser, String email) {
    var wrong = new LogIn.Command(guesser, email, Secret.of("a guess"));
    assertThrows(BadCredentials.class, () -> sessions().logIn().handle(wrong));
    assertThrows(BadCredentials.class, () -> sessions().logIn().handle(wrong));
  }

  Tokens refresh(Actor actor, Tokens shown) {
    return sessions().refresh().handle(new RefreshSession.Command(actor, shown.refreshToken()));
  }

  /** Which its owner has used, and whose successor, too. */
  void showUsedToken(Actor thief) {
    var owner = new Actor.Visitor(WHERE_ADA_LOGGED_IN);
    refresh(owner, refresh(owner, tokens));
    assertThrows(SessionNotActive.class, () -> refresh(thief, tokens));
  }

  Actor.SignedIn ada() {
    return signedIn(tokens, WHERE_ADA_IS);
  }

  Actor.SignedIn root() {
    return signedIn(tokensOfRoot, WHERE_ROOT_IS);
  }

  private Actor.SignedIn signedIn(Tokens shown, Origin origin) {
    return sessions()
        .authenticate()
        .handle(new Authenticate.Command(new Actor.Visitor(origin), shown.accessToken()))
        .actor();
  }

  UserId adaId() {
    return adaId;
  }

  UserId inactive() {
    return inactive;
  }

  /** Ada's. */
  Tokens tokens() {
    return tokens;
  }

  UserPorts users() {
    return sallyport.users();
  }

  PasswordPorts passwords() {
    return sallyport.passwords();
  }

  SessionPorts sessions() {
    return sallyport.sessions();
  }

  IdempotencyPorts idempotency() {
    return sallyport.idempotency();
  }
}
