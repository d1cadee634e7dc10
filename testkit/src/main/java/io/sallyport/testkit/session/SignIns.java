package io.sallyport.testkit.session;

import static io.sallyport.testkit.user.SampleUsers.REGISTERED;
import static io.sallyport.testkit.user.SampleUsers.person;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** People who are signed in, straight in the stores. */
final class SignIns {

  static final SessionPolicy POLICY = SessionPolicy.standard();
  static final Instant NOW = REGISTERED.plus(Duration.ofHours(1));

  /** Someone, their session, and the refresh token that goes with it. */
  record SignIn(User user, RefreshToken token, Session session) {

    static SignIn of(User user) {
      return of(user, NOW);
    }

    static SignIn of(User user, Instant now) {
      var id = new SessionId(UUID.randomUUID());
      RefreshToken token = RefreshToken.draw(id, new ScriptedSecretSource());
      Device device = new Device("a browser", "192.0.2.1");
      return new SignIn(user, token, Session.opened(user, token, device, POLICY, now));
    }
  }

  private final Transactions transactions;

  SignIns(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Someone new. */
  SignIn of(String email) {
    User user = person(email);
    if (!transactions.inTransaction(stores -> stores.users().add(user))) {
      throw new IllegalStateException("There is someone with this address already.");
    }
    return of(user);
  }

  SignIn of(User user) {
    return at(user, NOW);
  }

  SignIn at(User user, Instant now) {
    SignIn signIn = SignIn.of(user, now);
    if (!transactions.inTransaction(stores -> stores.sessions().add(signIn.session()))) {
      throw new IllegalStateException("The user is not there.");
    }
    return signIn;
  }

  Optional<Session> find(SignIn signIn) {
    return transactions.inTransaction(stores -> stores.sessions().find(signIn.session().id()));
  }

  boolean isLive(SignIn signIn, Instant now) {
    return transactions
        .inTransaction(stores -> stores.sessions().authenticate(signIn.session().id(), POLICY, now))
        .isPresent();
  }

  boolean end(SignIn signIn, EndReason reason, Instant now) {
    return transactions.inTransaction(
        stores -> stores.sessions().end(signIn.user().id(), signIn.session().id(), reason, now));
  }

  User change(User user, UnaryOperator<User> event) {
    return transactions.inTransaction(
        stores -> stores.users().save(event.apply(stores.users().find(user.id()).orElseThrow())));
  }
}
