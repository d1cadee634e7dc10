package io.sallyport.testkit.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.Users;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** External ids in a map. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryExternalIds implements ExternalIds {

  private final Users users;
  private final Map<UserId, ExternalId> byUser;

  public InMemoryExternalIds(Users users) {
    this(users, Map.of());
  }

  private InMemoryExternalIds(Users users, Map<UserId, ExternalId> byUser) {
    this.users = users;
    this.byUser = new HashMap<>(byUser);
  }

  public InMemoryExternalIds copy(Users theirUsers) {
    return new InMemoryExternalIds(theirUsers, byUser);
  }

  @Override
  public boolean link(UserId user, ExternalId externalId) {
    boolean free =
        users.find(user).isPresent() && find(externalId).filter(id -> !id.equals(user)).isEmpty();
    if (free) {
      byUser.put(user, externalId);
    }
    return free;
  }

  @Override
  public Optional<UserId> find(ExternalId externalId) {
    return byUser.keySet().stream()
        .filter(user -> find(user).filter(externalId::equals).isPresent())
        .findFirst();
  }

  @Override
  public Optional<ExternalId> find(UserId user) {
    return Optional.ofNullable(byUser.get(user)).filter(id -> users.find(user).isPresent());
  }
}
