package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The database URL may ask for another isolation than ours. */
class SerializableIT extends EveryContract {

  private TestDatabase database;

  @BeforeAll
  void take_a_database() {
    database = TestDatabase.at("serializable");
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
