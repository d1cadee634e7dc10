package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.persistence.challenge.ChallengeStores;
import io.sallyport.persistence.database.CapabilityStores;
import io.sallyport.persistence.database.SqlObjects;
import io.sallyport.persistence.idempotency.IdempotencyStores;
import io.sallyport.persistence.key.KeyStores;
import io.sallyport.persistence.mail.MailStores;
import io.sallyport.persistence.maintenance.MaintenanceStores;
import io.sallyport.persistence.session.SessionStores;
import io.sallyport.persistence.throttling.ThrottlingStores;
import io.sallyport.persistence.user.UserStores;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Every store in PostgreSQL, on the connection of one transaction. */
final class TransactionStores {

  /** One line for each capability. */
  static final List<CapabilityStores> ALL =
      List.of(
          new UserStores(),
          new SessionStores(),
          new IdempotencyStores(),
          new KeyStores(),
          new MailStores(),
          new MaintenanceStores(),
          new ThrottlingStores(),
          new ChallengeStores());

  private TransactionStores() {}

  /**
   * @param afterCommit takes what is to be done after the commit
   * @param readOnly whether nothing can be written
   */
  static Stores on(
      Handle handle, SqlObjects sqlObjects, AfterCommit afterCommit, boolean readOnly) {
    Stores.Builder stores = Stores.of(afterCommit::add).attach(handle);
    ALL.forEach(capability -> capability.keep(stores, sqlObjects, readOnly));
    return stores.build();
  }
}
