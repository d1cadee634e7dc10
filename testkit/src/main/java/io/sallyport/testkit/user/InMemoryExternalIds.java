package io.sallyport.testkit.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.util.Optional;

/** External ids in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemoryExternalIds implements ExternalIds {

  private final Users users;
  private final Rows<UserId, ExternalId> byUser;
  private final Rows<ExternalId, UserId> byExternalId;

  public InMemoryExternalIds(Users users, Journal journal) {
    this.users = users;
    this.byUser = new Rows<>(journal);
    this.byExternalId = new Rows<>(journal);
  }

  @Override
  public boolean link(UserId user, ExternalId externalId) {
    boolean free =
        users.find(user).isPresent() && find(externalId).filter(id -> !id.equals(user)).isEmpty();
    if (free) {
      byUser.find(user).ifPresent(byExternalId::remove);
      byUser.put(user, externalId);
      byExternalId.put(externalId, user);
    }
    return free;
  }

  @Override
  public Optional<UserId> find(ExternalId externalId) {
    return byExternalId.find(externalId).filter(user -> users.find(user).isPresent());
  }

  @Override
  public Optional<ExternalId> find(UserId user) {
    return byUser.find(user).filter(id -> users.find(user).isPresent());
  }
}
