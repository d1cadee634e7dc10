package io.sallyport.persistence.idempotency;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.persistence.database.SqlText;
import io.sallyport.persistence.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyRecordPlansIT {

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
  @CsvSource({
    "find, idempotency_keys_key",
    "complete, idempotency_keys_key",
    "release, idempotency_keys_key",
    "deleteExpired, idempotency_keys_by_expiry"
  })
  void a_key_is_found_through_an_index(String method, String index) {
    String plan =
        String.join(
            "\n",
            database.plan(
                SqlText.of(IdempotencyRecordSql.class, method)
                    .replace(":name", "'x'")
                    .replace(":created", "'00000000-0000-0000-0000-000000000001'")
                    .replace(":attempt", "'00000000-0000-0000-0000-000000000001'")
                    .replace(":now", "timestamptz '2026-03-01Z'")
                    .replace(":most", "500")));

    assertTrue(plan.contains(index), plan);
    assertFalse(plan.contains("Seq Scan"), plan);
  }
}
