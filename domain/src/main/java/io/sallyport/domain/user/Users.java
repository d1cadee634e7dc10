package io.sallyport.domain.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import java.util.Optional;

/** Everyone who has an account. Reached only inside a transaction. */
public interface Users {

  /**
   * Adds someone new.
   *
   * @return false, and adds nobody, if the canonical form of their address is taken
   */
  boolean add(User user);

  Optional<User> find(UserId id);

  /**
   * Finds someone who is about to be changed. A store that can makes everyone else who asks the
   * same wait until the end of the transaction, so that whoever changes a user often cannot keep
   * others from it for ever.
   */
  default Optional<User> findForChange(UserId id) {
    return find(id);
  }

  /**
   * Finds someone whose rights are about to be changed, or who is about to be erased: as {@link
   * #findForChange} does, except for an active administrator, who is only found. Those are locked
   * all together, in one order, by {@link #hasAnotherActiveAdmin}, where one of them may go.
   */
  default Optional<User> findForChangeOfRights(UserId id) {
    Optional<User> user = find(id);
    return user.filter(User::isActiveAdmin).or(() -> findForChange(id));
  }

  /** Compares canonical forms. */
  Optional<User> find(EmailAddress email);

  /**
   * One of the bcrypt hashes of the highest cost among all that are kept, so that a {@link
   * io.sallyport.domain.password.PasswordHasher} knows after a start what to make everything cost.
   * Empty if there is none, or if the store cannot tell without reading everyone.
   */
  default Optional<PasswordHash> costliestPasswordHash() {
    return Optional.empty();
  }

  /**
   * Keeps a changed user, if nobody kept another change since this one was found; otherwise the
   * transaction is run again from its start and so decides on what is true then.
   *
   * @return the user with the next version
   */
  User save(User user);

  /**
   * Removes a user and everything that is theirs (sessions and external id), if nobody kept a
   * change since they were found; otherwise the transaction is run again from its start.
   */
  void remove(User user);

  /**
   * Whether there is an active administrator besides this user. From this answer to the end of the
   * transaction no other transaction gets an answer, so two of them cannot each rely on the other's
   * administrator. Ask before changing anything.
   */
  boolean hasAnotherActiveAdmin(UserId id);
}
