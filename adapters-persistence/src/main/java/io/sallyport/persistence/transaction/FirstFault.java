package io.sallyport.persistence.transaction;

import io.sallyport.persistence.database.DatabaseFault;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jspecify.annotations.Nullable;

/**
 * What first went wrong in a transaction. After that PostgreSQL answers its commit with a rollback,
 * which the driver does not tell; so whoever hides a fault must not be believed.
 */
public final class FirstFault implements JdbiConfig<FirstFault> {

  private AtomicReference<@Nullable DatabaseFault> fault = new AtomicReference<>();

  /** For one transaction: no other has a part in it, and every copy from here on has. */
  void begin() {
    fault = new AtomicReference<>();
  }

  void note(DatabaseFault thrown) {
    fault.compareAndSet(null, thrown);
  }

  void rethrow() {
    DatabaseFault first = fault.get();
    if (first != null) {
      throw first;
    }
  }

  @Override
  public FirstFault createCopy() {
    var copy = new FirstFault();
    copy.fault = fault;
    return copy;
  }
}
