package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every statement of every SQL object, as PostgreSQL plans it among many rows when it knows none of
 * the values: what it reads, and whether it sorts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansIT {

  private static final Path GOLDEN = Path.of("../docs/plans.txt");

  private static final String HEAD =
      """
      # What each statement reads, by the indexes that PostgreSQL 18 reads it from, and whether it sorts.
      #
      # Planned among %d users, sessions and so on, without knowing any value. The statements that list users
      # are put together of parts; UserDirectoryPlansIT tries all of these.
      #
      # Made by PlansIT of adapters-persistence with -Dgolden.update=true.

      """;

  /** All that may be sorted, and why it does not grow with the number of users. */
  private static final Map<String, String> SORTED =
      Map.of(
          "SigningKeySql.findAll", "the key pairs of one algorithm",
          "UserDirectorySql.match", "so many of those who match as are asked for",
          "UserSql.lockActiveAdmins", "the administrators");

  private static final String NOW_AND_THEN =
      "now and then; an index on that time would make every request that is counted write to it";

  /** All that read a whole table, and why. */
  private static final Map<String, String> READ_WHOLE =
      Map.of(
          "FamiliarSql.deleteUnseen", NOW_AND_THEN,
          "GuessSql.deleteUnused", NOW_AND_THEN,
          "RateLimitSql.deleteWhole", NOW_AND_THEN);

  private static final Pattern READ =
      Pattern.compile(
          "(Seq Scan on \\w+)|(?:Index Scan|Index Only Scan)(?: Backward)? using (\\w+)|Bitmap Index Scan on (\\w+)|((?:Incremental )?Sort)(?! Key)");
  private static final int CROWD = 20_000;

  private TestDatabase database;

  @BeforeAll
  void invite_a_crowd() {
    database = new TestDatabase();
    database.crowd(CROWD);
  }

  @AfterAll
  void leave() {
    database.close();
  }

  @Test
  void every_statement_reads_what_is_written_down() throws IOException {
    Map<String, String> reads = new TreeMap<>();
    for (Method statement : DeclaredStatements.statements()) {
      reads.put(DeclaredStatements.name(statement), reads(statement));
    }

    assertEquals(new TreeSet<>(READ_WHOLE.keySet()), having("Seq Scan", reads));
    assertEquals(new TreeSet<>(SORTED.keySet()), having("Sort", reads));
    String printed =
        HEAD.formatted(CROWD)
            + reads.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue() + "\n")
                .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, printed);
    }
    // Others may choose another index where two are as good.
    if (database.query("show server_version_num").get(0).startsWith("18")) {
      assertEquals(Files.readString(GOLDEN), printed, "See -Dgolden.update=true, what changed.");
    }
  }

  private static Set<String> having(String step, Map<String, String> reads) {
    return reads.entrySet().stream()
        .filter(each -> each.getValue().contains(step))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Otherwise it would be no wonder that no statement reads everyone. */
  @Test
  void tells_a_statement_that_reads_everyone_and_one_that_sorts_them() {
    String found = "select id from <schema>.users where full_name = :name order by email";

    assertEquals("Seq Scan on users, Sort", reads(found));
  }

  private String reads(Method statement) {
    return reads(SqlText.of(statement));
  }

  private String reads(String statement) {
    String plan = String.join("\n", database.genericPlan(statement));
    String reads =
        READ
            .matcher(plan)
            .results()
            .map(PlansIT::named)
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .collect(Collectors.joining(", "));
    return reads.isEmpty() ? "nothing" : reads;
  }

  private static String named(MatchResult read) {
    for (int group = 1; group <= read.groupCount(); group++) {
      if (read.group(group) != null) {
        return read.group(group);
      }
    }
    throw new AssertionError(read);
  }
}
