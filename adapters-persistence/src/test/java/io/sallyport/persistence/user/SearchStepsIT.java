package io.sallyport.persistence.user;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.user.PostgresUserDirectory.Steps;
import io.sallyport.testkit.user.UserDirectoryContract;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** A search is right whichever of its steps decides: each in turn is made too short to do so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchStepsIT {

  private TestDatabase database;

  @BeforeAll
  void take_a_database() {
    database = new TestDatabase();
  }

  @AfterAll
  void leave_it() {
    database.close();
  }

  @AfterEach
  void remove_everyone() {
    database.empty();
  }

  @Nested
  class IndexOfFew implements UserDirectoryContract {
    @Override
    public Transactions transactions() {
      return in(new Steps(0, 1_000, 0));
    }
  }

  @Nested
  class LongWalk implements UserDirectoryContract {
    @Override
    public Transactions transactions() {
      return in(new Steps(0, 0, 1_000));
    }
  }

  @Nested
  class WholeIndex implements UserDirectoryContract {
    @Override
    public Transactions transactions() {
      return in(new Steps(0, 0, 0));
    }
  }

  private Transactions in(Steps steps) {
    Transactions sound = database.transactions();
    return new Transactions() {
      @Override
      public <T> T inTransaction(Function<Stores, T> work) {
        return sound.inTransaction(stores -> work.apply(searching(stores, steps)));
      }
    };
  }

  private static Stores searching(Stores stores, Steps steps) {
    Handle handle = stores.attachment(Handle.class).orElseThrow();
    return stores.with(
        UserDirectory.class, usual -> new PostgresUserDirectory(handle::attach, steps));
  }
}
