package io.sallyport.persistence.transaction;

import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;
import io.sallyport.persistence.session.PostgresSessions;
import io.sallyport.persistence.user.PostgresUserDirectory;
import io.sallyport.persistence.user.PostgresUsers;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stores of one transaction, each made when it is first asked for. Used by one thread. */
final class PostgresStores implements Stores {

  private final Handle handle;
  private @Nullable Users users;
  private @Nullable UserDirectory userDirectory;
  private @Nullable Sessions sessions;

  PostgresStores(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Users users() {
    if (users == null) {
      users = new PostgresUsers(handle);
    }
    return users;
  }

  @Override
  public UserDirectory userDirectory() {
    if (userDirectory == null) {
      userDirectory = new PostgresUserDirectory(handle);
    }
    return userDirectory;
  }

  @Override
  public Sessions sessions() {
    if (sessions == null) {
      sessions = new PostgresSessions(handle);
    }
    return sessions;
  }
}
