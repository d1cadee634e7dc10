package io.sallyport.persistence.mail;

import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;

/** The store of mails. */
public final class MailStores implements CapabilityStores {

  @Override
  public List<RowMapper<?>> rowMappers() {
    return List.of(
        new MailMapper(), new ClaimedMailMapper(), new MailStatusMapper(), new MailBacklogMapper());
  }

  @Override
  public void keep(Stores.Builder stores, SqlObjects sqlObjects, boolean readOnly) {
    stores.keep(Mails.class, () -> new PostgresMails(sqlObjects));
  }
}
