package org.example.store;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

final class MapUsers implements Users {

  /** Of the one row that tells who may still manage; whoever asks or changes it conflicts. */
  private static final String ADMINS = "admins";

  private final Snapshot snapshot;

  MapUsers(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public boolean add(User user) {
    String address = user.email().canonical();
    if (snapshot.addresses.find(address).isPresent()) {
      return false;
    }
    snapshot.addresses.put(address, user.id());
    put(user);
    return true;
  }

  @Override
  public Optional<User> find(UserId id) {
    return snapshot.users.find(id);
  }

  @Override
  public Optional<User> find(EmailAddress email) {
    return snapshot.addresses.find(email.canonical()).flatMap(this::find);
  }

  @Override
  public User save(User user) {
    requireUnchanged(user);
    User saved = user.saved();
    put(saved);
    return saved;
  }

  @Override
  public void remove(User user) {
    requireUnchanged(user);
    new MapSessions(snapshot).removeAllOf(user.id());
    new MapExternalIds(snapshot).removeOf(user.id());
    snapshot.addresses.remove(user.email().canonical());
    snapshot.users.remove(user.id());
    noteAdmin(user.id(), false);
  }

  @Override
  public boolean hasAnotherActiveAdmin(UserId id) {
    return admins().stream().anyMatch(admin -> !admin.equals(id));
  }

  private void put(User user) {
    snapshot.users.put(user.id(), user);
    noteAdmin(user.id(), user.isActiveAdmin());
  }

  private void noteAdmin(UserId id, boolean isOne) {
    if (admins().contains(id) == isOne) {
      return;
    }
    Set<UserId> changed = new HashSet<>(admins());
    if (isOne) {
      changed.add(id);
    } else {
      changed.remove(id);
    }
    snapshot.activeAdmins.put(ADMINS, Set.copyOf(changed));
  }

  private Set<UserId> admins() {
    return snapshot.activeAdmins.find(ADMINS).orElse(Set.of());
  }

  private void requireUnchanged(User user) {
    if (find(user.id()).filter(kept -> kept.version() == user.version()).isEmpty()) {
      throw new ConcurrentChange();
    }
  }
}
