package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.testkit.housekeeping.LeasesContract;
import io.sallyport.testkit.idempotency.ReceiptsContract;
import io.sallyport.testkit.key.SigningKeysContract;
import io.sallyport.testkit.session.LiveSessionsContract;
import io.sallyport.testkit.session.RotationContract;
import io.sallyport.testkit.session.SessionsContract;
import io.sallyport.testkit.user.UsersContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** A database may be set to another isolation than PostgreSQL's own default. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatableReadIT {

  private TestDatabase database;

  @BeforeAll
  void take_a_database() {
    database = new TestDatabase();
    String name = database.query("select current_database()").get(0);
    database.execute(
        "alter database " + name + " set default_transaction_isolation = 'repeatable read'");
    database.pool().getHikariPoolMXBean().softEvictConnections();
  }

  @AfterAll
  void leave_it() {
    database.close();
  }

  @BeforeEach
  void remove_everyone() {
    database.empty();
  }

  @Nested
  class OfUsers implements UsersContract {

    @Override
    public Transactions transactions() {
      return new Patient(database.transactions());
    }
  }

  @Nested
  class OfSessions implements SessionsContract {

    @Override
    public Transactions transactions() {
      return new Patient(database.transactions());
    }
  }

  @Nested
  class OfRotation implements RotationContract {

    @Override
    public Transactions transactions() {
      return new Patient(database.transactions());
    }
  }

  @Nested
  class OfLiveSessions implements LiveSessionsContract {

    @Override
    public Transactions transactions() {
      return new Patient(database.transactions());
    }
  }

  @Nested
  class OfReceipts implements ReceiptsContract {

    @Override
    public Transactions transactions() {
      return new Patient(database.transactions());
    }
  }

  @Nested
  class OfSigningKeys implements SigningKeysContract {

    @Override
    public Transactions transactions() {
      return new Patient(database.transactions());
    }
  }

  @Nested
  class OfLeases implements LeasesContract {

    @Override
    public Transactions transactions() {
      return new Patient(database.transactions());
    }
  }
}
