package org.example.store;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ExternalIds;
import java.util.Optional;

final class MapExternalIds implements ExternalIds {

  private final Snapshot snapshot;

  MapExternalIds(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public boolean link(UserId user, ExternalId externalId) {
    boolean free = find(externalId).map(user::equals).orElse(true);
    if (!free || snapshot.users.find(user).isEmpty()) {
      return false;
    }
    removeOf(user);
    snapshot.externalIdsOfUsers.put(user, externalId);
    snapshot.linkedUsers.put(externalId, user);
    return true;
  }

  @Override
  public Optional<UserId> find(ExternalId externalId) {
    return snapshot.linkedUsers.find(externalId);
  }

  @Override
  public Optional<ExternalId> find(UserId user) {
    return snapshot.externalIdsOfUsers.find(user);
  }

  void removeOf(UserId user) {
    find(user).ifPresent(snapshot.linkedUsers::remove);
    snapshot.externalIdsOfUsers.remove(user);
  }
}
