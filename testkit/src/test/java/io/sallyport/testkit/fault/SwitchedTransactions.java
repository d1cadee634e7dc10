package io.sallyport.testkit.fault;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.StoresUnavailable;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.util.Optional;
import java.util.function.Function;

/** In memory, but can be cut off, and then throws what drivers throw out of every store. */
class SwitchedTransactions implements Transactions {

  /** As an unchecked exception of a driver, or of what stands on one. */
  static final class Raw extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Transactions sound = new InMemoryTransactions();
  private boolean cut;

  void cut(boolean now) {
    cut = now;
  }

  /** What leaves of what was thrown. */
  RuntimeException told(Raw raw) {
    return new StoresUnavailable(raw);
  }

  /** What happens at the commit of work that lost its stores. */
  void commit(boolean lost) {
    if (lost) {
      throw new Raw();
    }
  }

  @Override
  public <T> T inTransaction(Function<Stores, T> work) {
    try {
      reach();
      return sound.inTransaction(
          stores -> {
            T result = work.apply(reached(stores));
            commit(cut);
            return result;
          });
    } catch (Raw raw) {
      throw told(raw);
    }
  }

  private void reach() {
    if (cut) {
      throw new Raw();
    }
  }

  private Stores reached(Stores stores) {
    return stores.with(
        Users.class,
        users ->
            new UsersBehind(users) {
              @Override
              public boolean add(User user) {
                reach();
                return super.add(user);
              }

              @Override
              public Optional<User> find(UserId id) {
                reach();
                return super.find(id);
              }
            });
  }
}
