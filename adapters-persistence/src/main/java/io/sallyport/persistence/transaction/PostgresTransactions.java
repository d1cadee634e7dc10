package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.SchemaName;

/**
 * Transactions of PostgreSQL. Safe for use by many threads. What a statement was given never shows
 * in what is thrown, see {@link DatabaseFault}.
 */
public sealed interface PostgresTransactions extends Transactions
    permits OwnTransactions, JoinedTransactions, JoiningOrOwnTransactions {

  /**
   * The same, on the tables of another schema than {@code sallyport}.
   *
   * @throws IllegalArgumentException if it is no name for a schema, see {@link SchemaName}
   */
  PostgresTransactions inSchema(String schema);
}
