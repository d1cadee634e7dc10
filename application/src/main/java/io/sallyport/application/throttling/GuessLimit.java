package io.sallyport.application.throttling;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.throttling.ThrottlingRefusal.TooManyAttempts;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import org.jspecify.annotations.Nullable;

/** Decides before a password is compared whether it may be. */
public interface GuessLimit {

  /** As often as anybody likes. */
  GuessLimit NONE = (address, user, actor) -> Attempt.UNCOUNTED;

  /**
   * Counts an attempt as wrong, until it is known that it is not. Never called inside a
   * transaction.
   *
   * @param user null if nobody has the address, or nobody who may log in
   * @throws TooManyAttempts if it may not be compared
   */
  Attempt begin(EmailAddress address, @Nullable User user, Actor actor);

  /** One password that may be compared now; one of the methods says what came of it. */
  interface Attempt {

    Attempt UNCOUNTED = new Attempt() {};

    /** It was wrong. */
    default void wrong() {}

    /** It was right, and nothing more is to be kept. */
    default void right() {}

    /** It was right, and this transaction logs the user in. */
    default void loggedIn(Stores stores, User as) {}

    /** It was not compared. */
    default void notCompared() {}
  }
}
