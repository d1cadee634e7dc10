package io.sallyport.persistence.throttling;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.testkit.throttling.GuessesContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresGuessesIT implements GuessesContract {

  private TestDatabase database;

  @BeforeAll
  void take_a_database() {
    database = new TestDatabase();
  }

  @AfterAll
  void leave_it() {
    database.close();
  }

  @BeforeEach
  void remove_everything() {
    database.empty();
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }
}
