package io.sallyport.application.user;

import io.sallyport.domain.event.UserRegistered;
import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.User;
import java.util.Optional;

/** Someone who is about to have an account. */
final class NewUser {

  private NewUser() {}

  /**
   * Adds them, and keeps the answer with them.
   *
   * @return false, with nothing kept, if their address is taken
   */
  static boolean add(Stores stores, User user, Optional<Receipt> receipt) {
    boolean added = stores.users().add(user);
    if (added) {
      stores.events().publish(new UserRegistered(user.id(), user.email(), user.createdAt()));
      receipt.ifPresent(stores.receipts()::keep);
    }
    return added;
  }
}
