package io.sallyport.application.password;

import io.sallyport.application.throttling.GuessLimit;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Compares passwords. Nothing else does, so that every comparison has been counted before. Slow,
 * and never called inside a transaction.
 */
public final class Credentials {

  private final PasswordHasher hasher;
  private final GuessLimit limit;

  public Credentials(PasswordHasher hasher, GuessLimit limit) {
    this.hasher = hasher;
    this.limit = limit;
  }

  /** What came of a comparison. */
  public record Check(boolean right, GuessLimit.Attempt attempt) {

    /** Says so in the transaction that logs the user in, because the password was right. */
    public void loggedIn(Stores stores, User user) {
      attempt.loggedIn(stores, user);
    }
  }

  /**
   * Whether a password is that of someone known.
   *
   * @throws TooManyAttempts if too many wrong ones came before
   * @throws HashingOverloaded if too many hashes wait already
   */
  public boolean match(User user, Secret password, Actor actor) {
    Check check = check(user.email(), user, new Password(password), actor);
    if (check.right()) {
      check.attempt().right();
    }
    return check.right();
  }

  /**
   * Whether a password is that of an address. For nobody it is always wrong, at the same cost.
   *
   * @param user null if nobody has the address
   * @throws TooManyAttempts if too many wrong ones came before, to somebody or nobody
   * @throws HashingOverloaded if too many hashes wait already
   */
  public Check check(EmailAddress address, @Nullable User user, Password password, Actor actor) {
    GuessLimit.Attempt attempt = limit.begin(address, user, actor);
    boolean right = compare(user, password, attempt);
    if (!right) {
      attempt.wrong();
    }
    return new Check(right, attempt);
  }

  /** Costs what a comparison costs; for a text that is nobody's address. */
  public void compareWithNothing(Password password) {
    hasher.verify(password, null);
  }

  private boolean compare(@Nullable User user, Password password, GuessLimit.Attempt attempt) {
    try {
      return hasher.verify(password, user == null ? null : user.passwordHash()) && hasHash(user);
    } catch (HashingOverloaded nothingCompared) {
      attempt.notCompared();
      throw nothingCompared;
    }
  }

  private static boolean hasHash(@Nullable User user) {
    return user != null && user.passwordHash() != null;
  }
}
