package io.sallyport.persistence.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.persistence.database.SqlText;
import io.sallyport.persistence.database.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
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

  @ParameterizedTest
  @ValueSource(strings = {"findActor", "end", "carryOver"})
  void a_session_is_found_through_an_index_and_so_is_its_user(String method) {
    String plan =
        String.join(
            "\n",
            database.plan(
                SqlText.of(SessionSql.class, method)
                    .replace(":id", SOMETHING)
                    .replace(":owner", SOMETHING)
                    .replace(":now", "timestamptz '2026-11-23Z'")
                    .replace(":toStamp", "2")
                    .replace(":fromStamp", "1")));

    assertTrue(plan.contains("sessions_id_is_unique") || plan.contains("sessions_key"), plan);
    assertTrue(method.equals("carryOver") || plan.contains("users_pkey"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  @ParameterizedTest
  @ValueSource(strings = {"select", "delete"})
  void the_sessions_of_a_user_are_found_through_the_key(String verb) {
    String plan =
        String.join(
            "\n",
            database.plan(
                (verb.equals("select") ? "select id" : "delete")
                    + " from sallyport.sessions where user_id = "
                    + SOMETHING));

    assertTrue(plan.contains("sessions_key"), plan);
  }
}
