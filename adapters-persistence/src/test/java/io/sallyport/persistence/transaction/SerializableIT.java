package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A database may be set to another isolation than PostgreSQL's own default. */
class SerializableIT extends EveryContract {

  private TestDatabase database;

  @BeforeAll
  void take_a_database() {
    database = new TestDatabase();
    String name = database.query("select current_database()").get(0);
    database.execute(
        "alter database " + name + " set default_transaction_isolation = 'serializable'");
    database.pool().getHikariPoolMXBean().softEvictConnections();
  }

  @AfterAll
  void leave_it() {
    database.close();
  }

  @Override
  Transactions theTransactions() {
    return new Patient(database.transactions());
  }

  @Override
  void removeEveryone() {
    database.empty();
  }
}
