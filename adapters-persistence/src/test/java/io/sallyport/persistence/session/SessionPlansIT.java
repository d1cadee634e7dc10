package io.sallyport.persistence.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.persistence.database.SqlText;
import io.sallyport.persistence.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionPlansIT {

  private static final String SOMETHING = "'" + new UUID(1, 1) + "'";

  private TestDatabase database;

  @BeforeAll
  void invite_a_crowd() {
    database = new TestDatabase();
    database.crowd(20_000);
  }

  @AfterAll
  void leave() {
    database.close();
  }

  private static String statement(String method) {
    return SqlText.of(isOfPurge(method) ? SessionPurgeSql.class : SessionSql.class, method)
        .replace("<schema>", "sallyport")
        .replace(":sessionId.value", SOMETHING)
        .replace(":id", SOMETHING)
        .replace(":owner", SOMETHING)
        .replace(":now", "timestamptz '2026-11-23Z'")
        .replace(":noteBefore", "timestamptz '2026-11-23Z'")
        .replace(":before", "timestamptz '2026-03-01Z'")
        .replace(":openedAfter", "timestamptz '2026-08-23Z'")
        .replace(":refreshedAfter", "timestamptz '2026-10-23Z'")
        .replace(":expiry", "timestamptz '2026-12-23Z'")
        .replace(":reason", "'x'")
        .replace(":consumedHash", "'x'")
        .replace(":successorHash", "'y'")
        .replace(":sealedSuccessor", "'y'")
        .replace(":keep", "20")
        .replace(":proofNumber", "1")
        .replace(":most", "500")
        .replace(":stamp", "1")
        .replace(":toStamp", "2")
        .replace(":fromStamp", "1");
  }

  private static boolean isOfPurge(String method) {
    return List.of("removeEnded", "purge").contains(method);
  }

  private String plan(String sql) {
    return String.join("\n", database.plan(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"authenticate", "noteUse", "find", "rotate", "reauthenticate", "end", "carryOver"})
  void a_session_is_found_through_an_index_and_so_is_its_user(String method) {
    String plan = plan(statement(method));

    assertTrue(plan.contains("sessions_id_is_unique") || plan.contains("sessions_key"), plan);
    boolean isOfSessionsAlone = List.of("carryOver", "find", "noteUse").contains(method);
    assertTrue(isOfSessionsAlone || plan.contains("users_pkey"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  /** However many of theirs are over, and not forgotten yet. */
  @Test
  void the_live_ones_of_a_user_are_found_among_those_not_ended() {
    String plan = plan(statement("findLive"));

    assertTrue(plan.contains("sessions_not_ended"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"endOldestBeyond", "open"})
  void the_oldest_of_a_user_are_found_without_reading_everyone_elses(String method) {
    String plan =
        String.join("\n", database.genericPlan(SqlText.of(SessionOpeningSql.class, method)));

    assertTrue(plan.contains("sessions_key") || plan.contains("sessions_not_ended"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  @ParameterizedTest
  @CsvSource({"removeEnded, sessions_by_end", "purge, sessions_by_purge"})
  void what_is_over_is_read_from_the_index_of_its_order(String method, String index) {
    String plan = plan(statement(method));

    assertTrue(plan.contains("Index Scan using " + index), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
    assertFalse(plan.contains("Sort"), plan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"select", "delete"})
  void the_sessions_of_a_user_are_found_through_the_key(String verb) {
    String plan =
        plan(
            (verb.equals("select") ? "select id" : "delete")
                + " from sallyport.sessions where user_id = "
                + SOMETHING);

    assertTrue(plan.contains("sessions_key"), plan);
  }

  /** Else every request that notes a use, and every refresh, would write to every index. */
  @ParameterizedTest
  @ValueSource(strings = {"noteUse", "rotate"})
  void what_is_written_most_touches_no_index(String method) throws SQLException {
    String someone =
        database.query("select id from sallyport.sessions where ended_at is null").get(0);
    String write =
        statement(method)
            .replace(SOMETHING, "'" + someone + "'")
            .replace("'2026-11-23Z'", "'2025-11-23Z'");
    try (Connection connection = database.pool().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "update sallyport.sessions set last_used_at = '2025-01-01Z' where id = '"
              + someone
              + "'");
      connection.commit();
      long all = counted(statement, "n_tup_upd");
      long withoutIndexes = counted(statement, "n_tup_hot_upd");
      statement.execute(write);
      assertEquals(all + 1, counted(statement, "n_tup_upd"));
      assertEquals(withoutIndexes + 1, counted(statement, "n_tup_hot_upd"));
      connection.rollback();
    }
  }

  private static long counted(Statement statement, String what) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select " + what + " from pg_stat_xact_user_tables where relname = 'sessions'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
