package io.sallyport.persistence.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.testkit.user.SampleUsers;
import io.sallyport.testkit.user.UsersContract;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresUsersIT implements UsersContract {

  private TestDatabase database;

  @BeforeAll
  void take_a_database() {
    database = new TestDatabase();
  }

  @AfterAll
  void leave_it() {
    database.close();
  }

  @BeforeEach
  void remove_everyone() {
    database.empty();
  }

  @Override
  public Transactions transactions() {
    return database.transactions();
  }

  private Optional<PasswordHash> costliest(String... hashes) {
    return transactions()
        .inTransaction(
            stores -> {
              for (String hash : hashes) {
                User user = SampleUsers.person(UUID.randomUUID() + "@example.org");
                stores.users().add(user.rehashed(PasswordHash.of(hash)));
              }
              return stores.users().costliestPasswordHash();
            });
  }

  @Test
  void tells_of_the_highest_cost_that_a_hasher_reads() {
    String rest = "$" + "C".repeat(53);
    assertEquals(Optional.empty(), costliest("$2a$17" + rest, "$2a$12$short", "$argon2id$v=19$m"));
    for (String next : List.of("$2y$05", "$2b$09", "$2a$10", "$sallyport-1$2a$13", "$2a$16")) {
      var hash = PasswordHash.of(next + rest);
      assertEquals(Optional.of(hash), costliest(next + rest, "$2a$04" + rest));
    }
  }
}
