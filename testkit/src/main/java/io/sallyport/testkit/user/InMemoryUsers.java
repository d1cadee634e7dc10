package io.sallyport.testkit.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users in a map. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryUsers implements Users {

  private final Map<UserId, User> byId;

  public InMemoryUsers() {
    this(Map.of());
  }

  private InMemoryUsers(Map<UserId, User> byId) {
    this.byId = new LinkedHashMap<>(byId);
  }

  public InMemoryUsers copy() {
    return new InMemoryUsers(byId);
  }

  @Override
  public boolean add(User user) {
    if (find(user.email()).isPresent()) {
      return false;
    }
    byId.put(user.id(), user);
    return true;
  }

  @Override
  public Optional<User> find(UserId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Optional<User> find(EmailAddress email) {
    return byId.values().stream()
        .filter(user -> user.email().canonical().equals(email.canonical()))
        .findFirst();
  }

  @Override
  public User save(User user) {
    requireUnchanged(user);
    var saved = user.saved();
    byId.put(saved.id(), saved);
    return saved;
  }

  @Override
  public void remove(User user) {
    requireUnchanged(user);
    byId.remove(user.id());
  }

  @Override
  public boolean hasAnotherActiveAdmin(UserId id) {
    return byId.values().stream().anyMatch(user -> user.isActiveAdmin() && !user.id().equals(id));
  }

  Collection<User> all() {
    return List.copyOf(byId.values());
  }

  private void requireUnchanged(User user) {
    if (find(user.id()).filter(kept -> kept.version() == user.version()).isEmpty()) {
      throw new ConcurrentChange();
    }
  }
}
