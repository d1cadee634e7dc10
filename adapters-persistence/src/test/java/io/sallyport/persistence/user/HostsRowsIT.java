package io.sallyport.persistence.user;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.transaction.PostgresTransactions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a host's rows that refer to ours when an account is erased. */
class HostsRowsIT {

  private final TestDatabase database = new TestDatabase();
  private final User ada = person("ada@example.org");
  private final User decoy = person("decoy@example.org");

  @BeforeEach
  void enter() {
    database
        .transactions()
        .inTransaction(stores -> stores.users().add(ada) && stores.users().add(decoy));
  }

  @AfterEach
  void leave() {
    database.close();
  }

  /** A table of the host's with a row of each user, and a key that says that. */
  private void refer(String key) {
    database.execute(
        "create table orders (name text, customer uuid constraint orders_customer"
            + " references sallyport.users (id) "
            + key
            + ")");
    database.execute(
        "insert into orders select split_part(email, '@', 1), id from sallyport.users");
  }

  private void erase() {
    database
        .transactions()
        .inTransaction(
            stores -> {
              stores.users().remove(ada);
              return ada;
            });
  }

  private List<String> orders() {
    return database.query("select name || ' ' || (customer is not null) from orders order by name");
  }

  private List<String> users() {
    return database.query("select split_part(email, '@', 1) from sallyport.users order by 1");
  }

  @Test
  void go_with_the_account() {
    refer("on delete cascade");

    erase();

    assertEquals(List.of("decoy true"), orders());
    assertEquals(List.of("decoy"), users());
  }

  @Test
  void stay_without_a_name() {
    refer("on delete set null");

    erase();

    assertEquals(List.of("ada false", "decoy true"), orders());
    assertEquals(List.of("decoy"), users());
  }

  @Test
  void are_cleaned_up_by_the_host_before_the_commit() {
    refer("deferrable initially deferred");

    database
        .transactions()
        .inTransaction(
            stores -> {
              stores.users().remove(ada);
              try (var delete =
                  PostgresTransactions.connectionOf(stores)
                      .prepareStatement("delete from orders where customer = ?")) {
                delete.setObject(1, ada.id().value());
                return delete.executeUpdate();
              } catch (SQLException failure) {
                throw new IllegalStateException(failure);
              }
            });

    assertEquals(List.of("decoy true"), orders());
    assertEquals(List.of("decoy"), users());
  }

  @Test
  void keep_the_account_where_the_key_says_nothing_and_the_fault_names_it() {
    refer("");

    var fault = assertThrows(DatabaseFault.class, this::erase);

    assertEquals(
        "A statement failed: SQLSTATE 23503, constraint orders_customer.", fault.getMessage());
    assertEquals(List.of("ada true", "decoy true"), orders());
    assertEquals(List.of("ada", "decoy"), users());
  }

  @Test
  void keep_it_too_where_nobody_cleans_up_before_the_commit() {
    refer("deferrable initially deferred");

    assertThrows(DatabaseFault.class, this::erase);

    assertEquals(List.of("ada", "decoy"), users());
  }

  @Test
  void do_not_matter_to_the_schema() {
    refer("on delete cascade");

    SallyportSchema.verify(database.pool(), "sallyport");
  }
}
