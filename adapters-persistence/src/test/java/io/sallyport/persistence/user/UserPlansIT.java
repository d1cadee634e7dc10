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

    assertTrue(plan.contains("users_admins_by_creation"), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  @Test
  void the_highest_cost_of_bcrypt_is_read_from_the_end_of_its_index() {
    assertUses("users_by_cost_of_bcrypt", plan(SqlText.of(UserSql.class, "costliestPasswordHash")));
  }
}
