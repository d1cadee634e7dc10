package io.sallyport.persistence.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.session.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be called where. Prints the table of {@code docs/transactions.md}. */
class CallsInTransactionsIT {

  private static final Path PAGE = Path.of("../docs/transactions.md");
  private static final Pattern TABLE =
      Pattern.compile("(?s)(<!-- calls -->\n).*?(<!-- /calls -->)");
  private static final Instant LATER = Guest.NOW.plus(Duration.ofMinutes(5));

  private static final String EXPECTED =
      """
      | transactions | the host is in | authenticate | other questions | changes | refresh |
      |---|---|---|---|---|---|
      | own | no transaction | works, use noted | work | kept at once | kept at once |
      | own | a transaction | works, use noted | work | kept at once | kept at once |
      | own | a read-only transaction | works, use noted | work | kept at once | kept at once |
      | joined | no transaction | refused | refused | refused | refused |
      | joined | a transaction | works, use noted | work | kept with the host's | refused |
      | joined | a read-only transaction | works | work | refused | refused |
      | joined or own | no transaction | works, use noted | work | kept at once | kept at once |
      | joined or own | a transaction | works, use noted | work | kept with the host's | refused |
      | joined or own | a read-only transaction | works | work | refused | refused |
      """;

  private final TestDatabase database = new TestDatabase();
  private final JdbcHost host = new JdbcHost(database.pool());
  private Guest guest;

  @BeforeEach
  void enter() {
    guest = Guest.enter(database.transactions());
  }

  @AfterEach
  void leave() {
    database.close();
  }

  enum Place {
    NONE("no transaction"),
    WRITING("a transaction"),
    READ_ONLY("a read-only transaction");

    final String label;

    Place(String label) {
      this.label = label;
    }
  }

  private <T> T in(Place place, Supplier<T> work) {
    if (place == Place.NONE) {
      return work.get();
    }
    return host.inTransaction(
        () -> {
          readOnly(place == Place.READ_ONLY);
          return work.get();
        });
  }

  private void readOnly(boolean readOnly) {
    try {
      host.current().setReadOnly(readOnly);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void are_what_the_page_says() throws IOException {
    var table = new StringBuilder(String.join("\n", EXPECTED.lines().limit(2).toList()) + "\n");
    for (var mode : TransactionMatrixIT.Mode.values()) {
      Transactions transactions = mode.over(database.pool(), host);
      for (Place place : Place.values()) {
        String row =
            String.join(
                " | ",
                mode.label,
                place.label,
                authenticate(place, transactions),
                ask(place, transactions),
                change(place, () -> transactions.inTransaction(s -> s.users().add(eve()))),
                change(place, () -> transactions.inTransactionOfItsOwn(s -> s.users().add(eve()))));
        table.append("| ").append(row).append(" |\n");
      }
    }
    assertEquals(EXPECTED, table.toString());

    String page = Files.readString(PAGE);
    String printed =
        TABLE.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(EXPECTED) + "$2");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, printed);
    }
    assertEquals(printed, Files.readString(PAGE), "See -Dgolden.update=true, and what changed.");
  }

  private static User eve() {
    return person("eve@example.org");
  }

  private String authenticate(Place place, Transactions transactions) {
    database.execute("update sallyport.sessions set last_used_at = '2020-01-01Z'");
    try {
      assertTrue(in(place, () -> guest.authenticate(transactions, LATER)).isPresent());
    } catch (IllegalStateException refused) {
      return "refused";
    }
    String noted = "select last_used_at > '2020-01-01Z' from sallyport.sessions";
    return database.query(noted).equals(List.of("t")) ? "works, use noted" : "works";
  }

  private String ask(Place place, Transactions transactions) {
    try {
      var owner = guest.session().userId();
      var live =
          in(
              place,
              () ->
                  transactions.inTransaction(
                      s -> s.sessions().findLive(owner, Guest.POLICY, Guest.NOW)));
      assertEquals(1, live.size());
      return "work";
    } catch (IllegalStateException refused) {
      return "refused";
    }
  }

  private String change(Place place, Supplier<Boolean> change) {
    String eve = "select email from sallyport.users where email like 'eve@%'";
    database.execute("delete from sallyport.users where email like 'eve@%'");
    try {
      boolean atOnce =
          in(
              place,
              () -> {
                assertEquals(true, change.get());
                return !database.query(eve).isEmpty();
              });
      assertEquals(1, database.query(eve).size());
      return atOnce ? "kept at once" : "kept with the host's";
    } catch (IllegalStateException refused) {
      assertEquals(List.of(), database.query(eve));
      return "refused";
    }
  }
}
