package io.sallyport.application.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public final class LogInUseCase implements LogIn {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final AccessTokens accessTokens;
  private final SessionPolicy policy;
  private final SecretSource secrets;
  private final InstantSource clock;

  public LogInUseCase(
      Transactions transactions,
      PasswordHasher hasher,
      AccessTokens accessTokens,
      SessionPolicy policy,
      SecretSource secrets,
      InstantSource clock) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.accessTokens = accessTokens;
    this.policy = policy;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Tokens handle(Command command) {
    var password = new Password(command.password());
    Optional<User> found = find(command.email());
    PasswordHash hash = found.map(User::passwordHash).orElse(null);
    // Checked before anything else is asked, so that every no has cost the same time.
    if (!hasher.verify(password, hash) || hash == null || !found.get().active()) {
      throw new BadCredentials();
    }
    User user = found.get();
    PasswordHash renewed = renewed(password, hash);
    Instant now = clock.instant();
    RefreshToken refreshToken = RefreshToken.draw(SessionId.next(now, secrets), secrets);
    Session session = Session.opened(user, refreshToken, command.device(), policy, now);
    Secret accessToken = accessTokens.issue(AccessTokens.Claims.of(session, policy, now));
    Tokens tokens = Tokens.of(session, accessToken, refreshToken, policy, now);
    Optional<Receipt> receipt = command.once().receipt(tokens);

    boolean open =
        transactions.inTransaction(
            stores -> {
              if (renewed != null) {
                renew(stores.users(), user.id(), hash, renewed);
              }
              return open(stores, session, receipt);
            });
    if (!open) {
      throw new BadCredentials();
    }
    return tokens;
  }

  /** The stamp in the session is of when the password was checked: what rose since ends it. */
  private boolean open(Stores stores, Session session, Optional<Receipt> receipt) {
    boolean added = stores.sessions().add(session);
    if (added) {
      stores.sessions().endSurplus(session.userId(), policy.sessionsPerUser(), session.createdAt());
      receipt.ifPresent(stores.receipts()::keep);
    }
    return added;
  }

  private static void renew(Users users, UserId id, PasswordHash verified, PasswordHash renewed) {
    users
        .find(id)
        .filter(user -> verified.equals(user.passwordHash()))
        .ifPresent(user -> users.save(user.rehashed(renewed)));
  }

  private Optional<User> find(String typedEmail) {
    try {
      EmailAddress email = EmailAddress.of(typedEmail);
      return transactions.inTransaction(stores -> stores.users().find(email));
    } catch (InvalidValue nobodyHasIt) {
      return Optional.empty();
    }
  }

  private @Nullable PasswordHash renewed(Password password, PasswordHash hash) {
    if (!hasher.needsRehash(hash)) {
      return null;
    }
    try {
      return hasher.hash(password);
    } catch (HashingOverloaded notNow) {
      return null;
    }
  }
}
