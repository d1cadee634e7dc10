package org.example.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Every row of the table of {@code docs/transactions.md} that is about JTA. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class JtaMatrixTest {

  private static final Path PAGE = Path.of("../../docs/transactions.md");
  private static final Pattern TABLE = Pattern.compile("(?s)(<!-- jta -->\n).*?(<!-- /jta -->)");
  private static final String HEAD =
      """
      | transactions | the host | host's row | our rows |
      |---|---|---|---|
      """;

  private static final RegisterUser.Command ADA =
      new RegisterUser.Command(
          new Actor.Visitor(), "ada@example.org", Secret.of("correct horse battery"), null);

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
    OWN("own"),
    JOINED("joined"),
    JOINED_OR_OWN("joined or own");

    final String label;

    Mode(String label) {
      this.label = label;
    }
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

  @Inject JtaConnections connections;
  @Inject Members members;
  @Inject DataSource dataSource;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Test
  void fails_with_transactions_of_our_own_on_a_pool_that_takes_part_in_those_of_jta() {
    ask("with gone as (delete from sallyport.users returning 1) select count(*) from gone");
    var sallyport = sallyport(Host.COMMITS, PostgresTransactions.on(dataSource));

    assertThrows(
        RuntimeException.class,
        () ->
            QuarkusTransaction.requiringNew().run(() -> sallyport.users().register().handle(ADA)));

    assertEquals(0, ask("select count(*) from sallyport.users"));
  }

  @Test
  void keeps_both_or_neither_and_never_a_half() throws IOException {
    var table = new StringBuilder(HEAD);
    for (Mode mode : Mode.values()) {
      for (Host host : Host.values()) {
        table.append(row(mode, host));
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

  private String row(Mode mode, Host host) {
    ask("with gone as (delete from members returning 1) select count(*) from gone");
    ask("with gone as (delete from sallyport.users returning 1) select count(*) from gone");
    play(host, transactions(mode));
    boolean hosts = ask("select count(*) from members") == 1;
    boolean ours = ask("select count(*) from sallyport.users") == 1;
    String row =
        "| %s | %s | %s | %s |\n"
            .formatted(mode.label, host.does, hosts ? "kept" : "gone", ours ? "kept" : "gone");
    assertEquals(host.keepsItsRow, hosts, row);
    assertEquals(host.keepsOurs(mode), ours, row);
    return row;
  }

  private Transactions transactions(Mode mode) {
    return switch (mode) {
      case OWN -> PostgresTransactions.on(elsewhere());
      case JOINED -> PostgresTransactions.joining(connections);
      case JOINED_OR_OWN -> PostgresTransactions.joiningOrOn(connections, dataSource);
    };
  }

  /** A pool that takes no part in JTA. One that does refuses a commit of our own. */
  private DataSource elsewhere() {
    var apart = new PGSimpleDataSource();
    apart.setUrl(url);
    apart.setUser("postgres");
    return apart;
  }

  private int ask(String question) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void play(Host host, Transactions transactions) {
    Sallyport sallyport = sallyport(host, transactions);
    QuarkusTransaction.begin();
    members.insert(UUID.randomUUID(), 1);
    switch (host) {
      case COMMITS, ROLLS_BACK -> sallyport.users().register().handle(ADA);
      case SWALLOWS_A_REFUSAL ->
          assertThrows(LastAdmin.class, () -> sallyport.users().register().handle(ADA));
      case SWALLOWS_A_FAULT ->
          assertThrows(IllegalStateException.class, () -> sallyport.users().register().handle(ADA));
    }
    if (host == Host.ROLLS_BACK) {
      QuarkusTransaction.rollback();
    } else {
      QuarkusTransaction.commit();
    }
  }

  private static Sallyport sallyport(Host host, Transactions transactions) {
    return SallyportBuilder.create()
        .transactions(transactions)
        .passwordHasher(new QuickPasswordHasher())
        .accessTokens(new PlainAccessTokens())
        .events(new Saboteur(host))
        .build();
  }
}
