package io.sallyport.persistence.user;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The stores of users. */
public final class UserStores implements CapabilityStores {

  @Override
  public List<RowMapper<?>> rowMappers() {
    return List.of(new UserMapper(), new MatchMapper());
  }

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores
        .keep(Users.class, () -> new PostgresUsers(sqlObjects))
        .keep(UserDirectory.class, () -> new PostgresUserDirectory(sqlObjects))
        .keep(ExternalIds.class, () -> new PostgresExternalIds(sqlObjects));
  }
}
