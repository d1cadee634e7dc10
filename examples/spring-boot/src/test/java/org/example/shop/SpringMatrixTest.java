package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every row of the table of {@code docs/transactions.md} that is about Spring. */
final class SpringMatrixTest {

  private static final Path PAGE = Path.of("../../docs/transactions.md");
  private static final Pattern TABLE =
      Pattern.compile("(?s)(<!-- spring -->\n).*?(<!-- /spring -->)");
  private static final String SCHEMA = "matrix";
  private static final String HEAD =
      """
      | transactions | the host | connections commit by themselves | host's row | our rows |
      |---|---|---|---|---|
      """;

  enum Host {
    COMMITS("commits", true),
    ROLLS_BACK("rolls back", false),
    SWALLOWS_A_REFUSAL("swallows a refusal and commits", true),
    SWALLOWS_A_FAULT("swallows a failed statement and commits", true);

    final String does;
    final boolean keepsItsRow;

    Host(String does, boolean keepsItsRow) {
      this.does = does;
      this.keepsItsRow = keepsItsRow;
    }

    boolean keepsOurs(Mode mode) {
      return this == COMMITS || (this == ROLLS_BACK && mode == Mode.OWN);
    }
  }

  enum Mode {
    OWN("own") {
      @Override
      PostgresTransactions over(DataSource pool) {
        return PostgresTransactions.on(pool);
      }
    },
    JOINED("joined") {
      @Override
      PostgresTransactions over(DataSource pool) {
        return PostgresTransactions.joining(new SpringConnections(pool));
      }
    },
    JOINED_OR_OWN("joined or own") {
      @Override
      PostgresTransactions over(DataSource pool) {
        return PostgresTransactions.joiningOrOn(new SpringConnections(pool), pool);
      }
    };

    final String label;

    Mode(String label) {
      this.label = label;
    }

    abstract PostgresTransactions over(DataSource pool);
  }

  /** Fails when the user has been added already. */
  record Saboteur(Host host) implements EventListener {

    @Override
    public void inTransaction(AccountEvent event, Actor actor, Stores stores) {
      if (host == Host.SWALLOWS_A_REFUSAL) {
        throw new LastAdmin();
      }
      if (host == Host.SWALLOWS_A_FAULT) {
        try (var statement = PostgresTransactions.connectionOf(stores).createStatement()) {
          statement.execute("select 1 / 0");
        } catch (SQLException failure) {
          throw new IllegalStateException(failure);
        }
      }
    }
  }

  @Test
  void keeps_both_or_neither_and_never_a_half() throws IOException {
    var table = new StringBuilder(HEAD);
    for (Mode mode : Mode.values()) {
      for (Host host : Host.values()) {
        for (boolean autoCommit : List.of(true, false)) {
          table.append(row(mode, host, autoCommit));
        }
      }
    }
    System.out.print(table);
    String page = Files.readString(PAGE);
    String printed = TABLE.matcher(page).replaceFirst("$1" + table + "$2");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, printed);
    }
    assertEquals(printed, Files.readString(PAGE), "See -Dgolden.update=true, and what changed.");
  }

  private static String row(Mode mode, Host host, boolean autoCommit) {
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl(TestPostgres.url());
      pool.setMaximumPoolSize(2);
      SallyportSchema.migrate(pool, SCHEMA);
      new JdbcTemplate(pool).execute("drop table if exists orders");
      new JdbcTemplate(pool).execute("create table orders (name text)");
      new JdbcTemplate(pool).execute("delete from matrix.users");
    }
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl(TestPostgres.url());
      pool.setMaximumPoolSize(2);
      pool.setAutoCommit(autoCommit);
      play(host, pool, mode.over(pool).inSchema(SCHEMA));
    }
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl(TestPostgres.url());
      boolean hosts = count(pool, "orders") == 1;
      boolean ours = count(pool, "matrix.users") == 1;
      String row =
          "| %s | %s | %s | %s | %s |\n"
              .formatted(
                  mode.label,
                  host.does,
                  autoCommit ? "yes" : "no",
                  hosts ? "kept" : "gone",
                  ours ? "kept" : "gone");
      assertEquals(host.keepsItsRow, hosts, row);
      assertEquals(host.keepsOurs(mode), ours, row);
      return row;
    }
  }

  private static int count(HikariDataSource pool, String table) {
    return new JdbcTemplate(pool).queryForObject("select count(*) from " + table, Integer.class);
  }

  private static void play(Host host, HikariDataSource pool, Transactions transactions) {
    Sallyport sallyport =
        SallyportBuilder.create()
            .transactions(transactions)
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .events(new Saboteur(host))
            .build();
    var command =
        new RegisterUser.Command(
            new Actor.Visitor(), "ada@example.org", Secret.of("correct horse battery"), null);
    new TransactionTemplate(new JdbcTransactionManager(pool))
        .executeWithoutResult(
            status -> {
              new JdbcTemplate(pool).update("insert into orders values ('a book')");
              switch (host) {
                case COMMITS -> sallyport.users().register().handle(command);
                case ROLLS_BACK -> {
                  sallyport.users().register().handle(command);
                  status.setRollbackOnly();
                }
                case SWALLOWS_A_REFUSAL ->
                    assertThrows(
                        LastAdmin.class, () -> sallyport.users().register().handle(command));
                case SWALLOWS_A_FAULT ->
                    assertThrows(
                        IllegalStateException.class,
                        () -> sallyport.users().register().handle(command));
              }
            });
  }
}
