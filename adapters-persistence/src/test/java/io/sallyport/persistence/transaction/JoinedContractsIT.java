package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Within the transactions of a host, which begins anew when it is told that it must. */
class JoinedContractsIT extends EveryContract {

  private TestDatabase database;
  private Transactions transactions;

  @BeforeAll
  void take_a_database() {
    database = new TestDatabase();
    transactions = new Patient(HostTransactions.of(new JdbcHost(database.pool())));
  }

  @AfterAll
  void leave_it() {
    database.close();
  }

  @Override
  Transactions theTransactions() {
    return transactions;
  }

  @Override
  void removeEveryone() {
    database.empty();
  }
}
