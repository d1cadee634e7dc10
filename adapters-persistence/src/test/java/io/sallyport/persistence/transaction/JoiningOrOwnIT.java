package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoiningOrOwnIT {

  private final TestDatabase database = new TestDatabase();
  private final JdbcHost host = new JdbcHost(database.pool());
  private final Transactions transactions = PostgresTransactions.joiningOrOn(host, database.pool());

  @AfterEach
  void leave() {
    database.close();
  }

  private boolean add(String name) {
    return add(transactions, name);
  }

  private static boolean add(Transactions to, String name) {
    return to.inTransaction(stores -> stores.users().add(person(name + "@example.org")));
  }

  private List<String> kept() {
    return database.query("select split_part(email, '@', 1) from sallyport.users order by 1");
  }

  @Test
  void begins_and_commits_by_itself_where_the_host_is_in_no_transaction() {
    assertTrue(add("ada"));
    assertTrue(
        transactions.<Boolean>inOneStatement(
            stores -> stores.users().add(person("bob@example.org"))));
    assertTrue(
        transactions.<Boolean>inTransactionOfItsOwn(
            stores -> stores.users().add(person("cid@example.org"))));

    assertEquals(List.of("ada", "bob", "cid"), kept());
  }

  @Test
  void goes_with_the_host_where_there_is_a_transaction() {
    add("ada");

    assertThrows(
        LastAdmin.class,
        () ->
            host.inTransaction(
                () -> {
                  assertTrue(add("eve"));
                  assertEquals(List.of("ada"), kept());
                  throw new LastAdmin();
                }));
    assertTrue(host.inTransaction(() -> add("bob")));

    assertEquals(List.of("ada", "bob"), kept());
  }

  @Test
  void refuses_within_the_transaction_of_the_host_what_must_outlive_it_and_says_what_to_do() {
    var refused =
        host.inTransaction(
            () ->
                assertThrows(
                    IllegalStateException.class,
                    () ->
                        transactions.inTransactionOfItsOwn(
                            stores -> stores.users().add(person("eve@example.org")))));

    assertTrue(String.valueOf(refused.getMessage()).contains("outside of transactions"));
    assertEquals(List.of(), kept());
  }

  @Test
  void works_for_itself_again_when_the_host_has_committed() {
    List<String> seen = new ArrayList<>();
    host.inTransaction(
        () ->
            transactions.inTransaction(
                stores -> {
                  stores.afterCommit(
                      () -> {
                        add("bob");
                        seen.addAll(kept());
                      });
                  return stores.users().add(person("ada@example.org"));
                }));

    assertEquals(List.of("ada", "bob"), seen);
  }

  @Test
  void refuses_one_within_another_whosever_they_are() {
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions.inTransaction(
                outer -> {
                  outer.users().add(person("ada@example.org"));
                  return host.inTransaction(() -> add("eve"));
                }));
    assertThrows(
        IllegalStateException.class,
        () -> host.inTransaction(() -> transactions.inTransaction(outer -> add("eve"))));

    assertEquals(List.of(), kept());
  }

  @Test
  void works_in_another_schema_in_both_ways() {
    SallyportSchema.migrate(database.pool(), "accounts");
    Transactions other =
        PostgresTransactions.joiningOrOn(host, database.pool()).inSchema("accounts");

    assertTrue(add(other, "ada"));
    assertTrue(host.inTransaction(() -> add(other, "bob")));

    assertEquals(
        List.of("ada@example.org", "bob@example.org"),
        database.query("select email from accounts.users order by 1"));
    assertEquals(List.of(), kept());
  }
}
