package io.sallyport.application;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.CreateUser;
import io.sallyport.domain.user.ReadUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Instant;
import java.util.Set;

/** Accounts in memory, for a test to put people into and ask things of. */
public final class Accounts {

  public static final Actor OPERATOR = new Actor.Operator();
  public static final String PASSWORD = "correct horse battery";

  public final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  public final Transactions transactions = new InMemoryTransactions();
  public final Sallyport sallyport;
  public final PlainAccessTokens tokens = new PlainAccessTokens();
  public final PlainSealer sealer = new PlainSealer();
  private final ScriptedSecretSource secrets = new ScriptedSecretSource();

  public Accounts() {
    this(new QuickPasswordHasher());
  }

  public Accounts(PasswordHasher hasher) {
    sallyport = with(hasher);
  }

  /** The same accounts, asked through another hasher. */
  public Sallyport with(PasswordHasher hasher) {
    return builder(hasher).build();
  }

  /** A builder over the same accounts, for a test that says more. */
  public SallyportBuilder builder(PasswordHasher hasher) {
    return SallyportBuilder.create()
        .transactions(transactions)
        .passwordHasher(hasher)
        .accessTokens(tokens)
        .secrets(secrets)
        .clock(clock)
        .sealer(sealer);
  }

  public User register(String email) {
    return sallyport
        .users()
        .register()
        .handle(new RegisterUser.Command(new Actor.Visitor(), email, Secret.of(PASSWORD), null));
  }

  public User admin(String email) {
    return sallyport
        .users()
        .create()
        .handle(
            new CreateUser.Command(
                OPERATOR, email, Secret.of(PASSWORD), null, Set.of(Role.ADMIN), true));
  }

  public Tokens logIn(String email) {
    return logIn(email, PASSWORD);
  }

  public Tokens logIn(String email, String password) {
    return sallyport
        .sessions()
        .logIn()
        .handle(new LogIn.Command(new Actor.Visitor(), email, Secret.of(password)));
  }

  public Actor.SignedIn authenticate(Tokens tokens) {
    return sallyport
        .sessions()
        .authenticate()
        .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()))
        .actor();
  }

  public Actor.SignedIn signedIn(String email) {
    return authenticate(logIn(email));
  }

  public User read(User user) {
    return sallyport.users().read().handle(new ReadUser.Command(OPERATOR, user.id()));
  }

  public Tokens refresh(Tokens tokens) {
    return refresh(sallyport, tokens.refreshToken());
  }

  /** Asks for a refresh as a client that draws no nonce. */
  public static Tokens refresh(Sallyport sallyport, Secret refreshToken) {
    return sallyport
        .sessions()
        .refresh()
        .handle(new RefreshSession.Command(new Actor.Visitor(), refreshToken));
  }
}
