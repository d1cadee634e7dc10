package io.sallyport.persistence.user;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.persistence.database.SqlText;
import io.sallyport.persistence.database.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserPlansIT {

  private static final String SOMEONE = "'" + new UUID(1, 1) + "'";

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

  private String plan(String sql) {
    return String.join("\n", database.plan(sql));
  }

  private static void assertUses(String index, String plan) {
    assertTrue(plan.contains(index), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
    assertFalse(plan.contains("Sort"), plan);
  }

  @Test
  void a_user_is_found_by_id_through_the_key() {
    assertUses("users_pkey", plan(SqlText.of(UserSql.class, "findById").replace(":id", SOMEONE)));
  }

  @Test
  void a_user_is_found_by_address_through_the_unique_index() {
    assertUses(
        "users_email_is_unique",
        plan(SqlText.of(UserSql.class, "findByEmail").replace(":canonical", "'7@example.org'")));
  }

  @Test
  void administrators_are_locked_without_reading_everyone() {
    String plan = plan(SqlText.of(UserSql.class, "lockActiveAdmins"));

    assertTrue(plan.contains("users_active_admins"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  @Test
  void the_highest_cost_of_bcrypt_is_read_from_the_end_of_its_index() {
    assertUses("users_by_cost_of_bcrypt", plan(SqlText.of(UserSql.class, "costliestPasswordHash")));
  }

  @ParameterizedTest
  @CsvSource({"asc, >", "desc, <"})
  void a_page_in_the_middle_is_read_from_the_index_of_its_order(String direction, String behind) {
    String middle = "('2026-01-01 03:00Z', " + SOMEONE + ")";
    String plan =
        plan(
            SqlText.of(UserSql.class, "page")
                .replace("<conditions>", "is_active = true and (created_at, id) " + behind + middle)
                .replace("<direction>", direction)
                .replace(":limit", "51"));

    assertUses("users_by_creation", plan);
    assertTrue(plan.contains("Index Cond: (ROW(created_at, id)"), plan);
  }

  @Test
  void one_address_in_a_list_is_read_from_the_unique_index() {
    String plan =
        plan(
            SqlText.of(UserSql.class, "page")
                .replace("<conditions>", "true and email_canonical = '7@example.org'")
                .replace("<direction>", "asc")
                .replace(":limit", "51"));

    assertTrue(plan.contains("users_email_is_unique"), plan);
  }
}
