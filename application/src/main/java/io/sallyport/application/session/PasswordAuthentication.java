package io.sallyport.application.session;

import static java.util.Objects.requireNonNull;

import io.sallyport.application.password.Credentials;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.LegacyUsers;
import io.sallyport.domain.user.MigratedUser;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRegistered;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whose address and password these are. Every answer costs one comparison. */
public final class PasswordAuthentication {

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final Credentials credentials;
  private final LegacyUsers legacyUsers;
  private final SecretSource secrets;
  private volatile boolean costsKnown;

  public PasswordAuthentication(
      Transactions transactions,
      PasswordHasher hasher,
      Credentials credentials,
      LegacyUsers legacyUsers,
      SecretSource secrets) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.credentials = credentials;
    this.legacyUsers = legacyUsers;
    this.secrets = secrets;
  }

  /**
   * @param hash that the password was compared with
   * @param renewed a better hash of the same password; null if there is no need of one
   */
  record VerifiedUser(
      User user, PasswordHash hash, @Nullable PasswordHash renewed, Credentials.Check check) {}

  /** Someone known here, or still only there. */
  private record Found(User user, @Nullable MigratedUser migrated) {}

  /**
   * @throws BadCredentials if no active account has that address and that password
   * @throws TooManyAttempts if too many wrong passwords came before
   */
  VerifiedUser verify(LogIn.Command command, Instant now) {
    var password = new Password(command.password());
    learnCosts();
    EmailAddress email = address(command.email()).orElse(null);
    if (email == null) {
      credentials.compareWithNothing(password);
      throw new BadCredentials();
    }
    // Whoever may not log in is nobody, so that what is counted and how long it takes is the same.
    Found found = find(email, now).filter(someone -> someone.user().active()).orElse(null);
    User asked = found == null ? null : found.user();
    Credentials.Check check = credentials.check(email, asked, password, command.actor());
    if (found == null || !check.right()) {
      throw new BadCredentials();
    }
    MigratedUser migrated = found.migrated();
    User user = migrated == null ? found.user() : movedIn(migrated, command.actor());
    PasswordHash hash = requireNonNull(found.user().passwordHash());
    return new VerifiedUser(user, hash, renewed(password, hash), check);
  }

  /** With the first question of all; later the hasher has seen what is in use. */
  private void learnCosts() {
    if (!costsKnown) {
      transactions
          .inOneStatement(stores -> stores.users().costliestPasswordHash())
          .ifPresent(hasher::expect);
      costsKnown = true;
    }
  }

  private static Optional<EmailAddress> address(String typed) {
    try {
      return Optional.of(EmailAddress.of(typed));
    } catch (InvalidValue nobodyHasIt) {
      return Optional.empty();
    }
  }

  private Optional<Found> find(EmailAddress email, Instant now) {
    return transactions
        .inOneStatement(stores -> stores.users().find(email))
        .map(user -> new Found(user, null))
        .or(() -> findElsewhere(email, now));
  }

  private Optional<Found> findElsewhere(EmailAddress email, Instant now) {
    try {
      return legacyUsers
          .find(email)
          .map(user -> MigratedUser.read(user, hasher, UserId.next(now, secrets), now))
          .filter(migrated -> migrated.user().email().canonical().equals(email.canonical()))
          .map(migrated -> new Found(migrated.user(), migrated));
    } catch (InvalidValue unfit) {
      // Whom the rules here do not let in is not let in by logging in either.
      return Optional.empty();
    }
  }

  /** Somebody may have moved them in a moment ago; then the password must still be that one. */
  private User movedIn(MigratedUser migrated, Actor actor) {
    return transactions
        .inTransaction(stores -> moveIn(stores, migrated, actor))
        .filter(user -> Objects.equals(user.passwordHash(), migrated.user().passwordHash()))
        .orElseThrow(BadCredentials::new);
  }

  private static Optional<User> moveIn(Stores stores, MigratedUser migrated, Actor actor) {
    User user = migrated.user();
    if (!stores.users().add(user)) {
      return stores.users().find(user.email());
    }
    if (migrated.externalId() != null) {
      stores.externalIds().link(user.id(), migrated.externalId());
    }
    var event = new UserRegistered(user.id(), user.email(), user.updatedAt());
    stores.events().publish(event, actor);
    return Optional.of(user);
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
