package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.REGISTERED;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.session.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is left when a host writes a row, asks us for a user and a session, and then does one of
 * four things. Prints the table of {@code docs/transactions.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransactionMatrixIT {

  private static final Path PAGE = Path.of("../docs/transactions.md");
  private static final Pattern TABLE = Pattern.compile("(?s)(<!-- jdbc -->\n).*?(<!-- /jdbc -->)");
  private static final String HEAD =
      """
      | transactions | the host | connections commit by themselves | left open, the pool | host's row | our rows |
      |---|---|---|---|---|---|
      """;

  enum Mode {
    OWN("own") {
      @Override
      Transactions over(DataSource pool, JdbcHost host) {
        return PostgresTransactions.on(pool);
      }
    },
    JOINED("joined") {
      @Override
      Transactions over(DataSource pool, JdbcHost host) {
        return PostgresTransactions.joining(host);
      }
    },
    JOINED_OR_OWN("joined or own") {
      @Override
      Transactions over(DataSource pool, JdbcHost host) {
        return PostgresTransactions.joiningOrOn(host, pool);
      }
    };

    final String label;

    Mode(String label) {
      this.label = label;
    }

    abstract Transactions over(DataSource pool, JdbcHost host);
  }

  enum Host {
    COMMITS("commits"),
    ROLLS_BACK("rolls back"),
    SWALLOWS_A_REFUSAL("swallows a refusal and commits"),
    SWALLOWS_A_FAULT("swallows a failed statement and commits");

    final String does;

    Host(String does) {
      this.does = does;
    }

    boolean keepsItsRow() {
      return this != ROLLS_BACK;
    }

    boolean keepsOurs(Mode mode) {
      return this == COMMITS || (this == ROLLS_BACK && mode == Mode.OWN);
    }
  }

  record Case(Mode mode, Host host, boolean autoCommit, boolean commitsOnReturn) {

    String row(boolean hosts, boolean ours) {
      return "| %s | %s | %s | %s | %s | %s |\n"
          .formatted(
              mode.label,
              host.does,
              autoCommit ? "yes" : "no",
              commitsOnReturn ? "commits" : "rolls back",
              hosts ? "kept" : "gone",
              ours ? "kept" : "gone");
    }
  }

  private final List<String> rows = new ArrayList<>();
  private TestDatabase database;

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      for (Host host : Host.values()) {
        for (boolean autoCommit : List.of(true, false)) {
          cases.add(new Case(mode, host, autoCommit, true));
          cases.add(new Case(mode, host, autoCommit, false));
        }
      }
    }
    return cases.stream();
  }

  @BeforeAll
  void give_the_host_a_table() {
    database = new TestDatabase();
    database.execute("create table orders (name text)");
  }

  @Tag("ASVS-2.3.3")
  @ParameterizedTest
  @MethodSource("cases")
  void keeps_all_or_nothing(Case at) {
    database.empty();
    database.execute("truncate orders");
    var pool =
        new SomePool(
                database.url().jdbcUrl(),
                database.url().user(),
                at.autoCommit(),
                at.commitsOnReturn())
            .dataSource();
    var host = new JdbcHost(pool);

    play(at.host(), host, at.mode().over(pool, host));

    boolean hosts = is("select count(*) = 1 from orders");
    boolean ours = is("select count(*) = 2 from sallyport.users join sallyport.sessions on true");
    rows.add(at.row(hosts, ours));
    assertEquals(at.host().keepsItsRow(), hosts);
    assertEquals(at.host().keepsOurs(at.mode()), ours);
    assertTrue(ours || is("select count(*) = 0 from sallyport.users"));
  }

  private boolean is(String question) {
    return database.query(question).equals(List.of("t"));
  }

  private static void play(Host does, JdbcHost host, Transactions transactions) {
    switch (does) {
      case COMMITS -> host.inTransaction(() -> order(host) && enter(transactions, s -> true));
      case ROLLS_BACK ->
          assertThrows(
              LastAdmin.class,
              () ->
                  host.inTransaction(
                      () -> {
                        order(host);
                        enter(transactions, stores -> true);
                        throw new LastAdmin();
                      }));
      case SWALLOWS_A_REFUSAL -> swallow(host, transactions, LastAdmin.class, stores -> refuse());
      case SWALLOWS_A_FAULT ->
          swallow(host, transactions, DatabaseFault.class, stores -> stores.users().add(unfit()));
    }
  }

  /** Somebody whom the database refuses, whoever else lets them pass. */
  private static User unfit() {
    return person("eve@example.org").renamed(new FullName("x".repeat(201)), REGISTERED);
  }

  private static void swallow(
      JdbcHost host,
      Transactions transactions,
      Class<? extends RuntimeException> failure,
      Function<Stores, Boolean> last) {
    host.inTransaction(
        () -> {
          order(host);
          return assertThrows(failure, () -> enter(transactions, last));
        });
  }

  private static boolean refuse() {
    throw new LastAdmin();
  }

  private static boolean order(JdbcHost host) {
    try (Statement statement = host.current().createStatement()) {
      return statement.executeUpdate("insert into orders values ('x')") == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static boolean enter(Transactions transactions, Function<Stores, Boolean> last) {
    User ada = person("ada@example.org");
    return transactions.inTransaction(
        stores ->
            stores.users().add(ada)
                && stores.users().add(person("root@example.org"))
                && stores.sessions().add(Guest.of(ada).session())
                && last.apply(stores));
  }

  @AfterAll
  void print_the_table() throws IOException {
    database.close();
    String table = HEAD + String.join("", rows);
    System.out.print(table);
    String page = Files.readString(PAGE);
    String printed = TABLE.matcher(page).replaceFirst("$1" + table + "$2");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, printed);
    }
    assertEquals(cases().count(), rows.size());
    assertEquals(printed, Files.readString(PAGE), "See -Dgolden.update=true, and what changed.");
  }
}
