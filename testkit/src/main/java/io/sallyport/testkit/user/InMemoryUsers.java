package io.sallyport.testkit.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Users in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryUsers implements Users {

  private static final Pattern BCRYPT =
      Pattern.compile("(?:[$]sallyport-1)?[$]2[aby][$](0[4-9]|1[0-6])[$][./A-Za-z0-9]{53}");

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
  public Optional<PasswordHash> costliestPasswordHash() {
    return all().stream()
        .map(User::passwordHash)
        .filter(Objects::nonNull)
        .filter(hash -> BCRYPT.matcher(hash.encoded().reveal()).matches())
        .max(Comparator.comparing(InMemoryUsers::cost));
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

  private static String cost(PasswordHash hash) {
    return BCRYPT.matcher(hash.encoded().reveal()).replaceFirst("$1");
  }

  private User put(User user) {
    byId.put(user.id(), user);
    byAddress.put(user.email().canonical(), user.id());
    return user;
  }
}
