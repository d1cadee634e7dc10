package io.sallyport.testkit.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.util.Collection;
import java.util.Optional;

/** Users in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryUsers implements Users {

  private final Rows<UserId, User> byId;
  private final Rows<String, UserId> byAddress;

  public InMemoryUsers(Journal journal) {
    this.byId = new Rows<>(journal);
    this.byAddress = new Rows<>(journal);
  }

  @Override
  public boolean add(User user) {
    if (find(user.email()).isPresent()) {
      return false;
    }
    put(user);
    return true;
  }

  @Override
  public Optional<User> find(UserId id) {
    return byId.find(id);
  }

  @Override
  public Optional<User> find(EmailAddress email) {
    return byAddress.find(email.canonical()).flatMap(byId::find);
  }

  @Override
  public User save(User user) {
    remove(user);
    return put(user.saved());
  }

  @Override
  public void remove(User user) {
    User kept =
        find(user.id())
            .filter(found -> found.version() == user.version())
            .orElseThrow(ConcurrentChange::new);
    byAddress.remove(kept.email().canonical());
    byId.remove(kept.id());
  }

  @Override
  public boolean hasAnotherActiveAdmin(UserId id) {
    return all().stream().anyMatch(user -> user.isActiveAdmin() && !user.id().equals(id));
  }

  Collection<User> all() {
    return byId.all();
  }

  private User put(User user) {
    byId.put(user.id(), user);
    byAddress.put(user.email().canonical(), user.id());
    return user;
  }
}
