package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StatementObserverIT {

  private final TestDatabase database = new TestDatabase();
  private final List<String> told = new ArrayList<>();
  private final List<Long> nanos = new ArrayList<>();
  private final User ada = person("ada@example.org");

  @AfterEach
  void leave() {
    database.close();
  }

  private void tell(String statement, long took, boolean succeeded) {
    told.add(statement + " " + succeeded);
    nanos.add(took);
  }

  private PostgresTransactions observed() {
    return PostgresTransactions.on(database.pool()).observedBy(this::tell);
  }

  @Test
  void is_told_of_each_statement_by_its_name_and_of_none_of_its_values() {
    observed().inTransaction(stores -> stores.users().add(ada));
    observed().inOneStatement(stores -> stores.users().find(ada.id()));
    observed().inTransaction(stores -> stores.users().findForChange(ada.id()));

    assertEquals(
        List.of("UserSql.insert true", "UserSql.findById true", "UserSql.lockById true"), told);
  }

  @Test
  void is_told_of_a_statement_that_failed() {
    User tooLong = ada.renamed(new FullName("hidden".repeat(40)), ada.createdAt());

    assertThrows(
        DatabaseFault.class, () -> observed().inTransaction(stores -> stores.users().add(tooLong)));

    assertEquals(List.of("UserSql.insert false"), told);
  }

  @Test
  void is_told_how_long_the_database_took() {
    observed().inTransaction(stores -> stores.users().add(ada));
    database.execute(
        """
        create function sallyport.sleep() returns trigger language plpgsql as
          'begin perform pg_sleep(0.2); return new; end';
        create trigger sleep before update on sallyport.users
           for each row execute function sallyport.sleep()
        """);

    observed()
        .inTransaction(
            stores -> stores.users().save(ada.renamed(new FullName("Ada"), ada.createdAt())));

    assertEquals("UserSql.update true", told.get(1));
    assertTrue(nanos.get(1) >= Duration.ofMillis(200).toNanos(), nanos::toString);
  }

  @Test
  void stays_in_another_schema_and_gives_way_to_the_next() {
    PostgresTransactions elsewhere =
        PostgresTransactions.on(database.pool()).observedBy(this::tell).inSchema("elsewhere");

    assertThrows(
        DatabaseFault.class, () -> elsewhere.inTransaction(stores -> stores.users().add(ada)));
    assertEquals(List.of("UserSql.insert false"), told);

    Transactions back = elsewhere.inSchema("sallyport").observedBy((name, took, succeeded) -> {});
    back.inTransaction(stores -> stores.users().add(ada));
    assertEquals(1, told.size());
  }
}
