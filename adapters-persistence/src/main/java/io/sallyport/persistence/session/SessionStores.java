package io.sallyport.persistence.session;

import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The store of sessions. */
public final class SessionStores implements CapabilityStores {

  @Override
  public List<RowMapper<?>> rowMappers() {
    return List.of(new SessionMapper(), new RotatedMapper(), new LiveMapper(), new OpeningMapper());
  }

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores.keep(Sessions.class, () -> new PostgresSessions(sqlObjects, readOnly));
  }
}
