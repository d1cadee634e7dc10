package io.sallyport.testkit.transaction;

import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserRefusal.LastAdmin;
import io.sallyport.testkit.Bounded;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link Transactions} promise of one statement alone. Each test begins with nobody there. */
@ExtendWith(Bounded.class)
public interface OneStatementContract {

  /** Transactions over stores that hold nobody. */
  Transactions transactions();

  private boolean isThere(User user) {
    return transactions().inTransaction(stores -> stores.users().find(user.id())).isPresent();
  }

  @Test
  default void answers_in_one_statement_what_a_transaction_has_kept() {
    User ada = person("ada@example.org");
    boolean added = transactions().inTransaction(stores -> stores.users().add(ada));

    assertTrue(added);

    assertEquals(
        Optional.of(ada), transactions().inOneStatement(stores -> stores.users().find(ada.id())));
  }

  @Test
  default void keeps_what_one_statement_did() {
    User ada = person("ada@example.org");

    boolean added = transactions().inOneStatement(stores -> stores.users().add(ada));

    assertTrue(added);
    assertTrue(isThere(ada));
  }

  @Test
  default void keeps_what_one_statement_of_its_own_did() {
    User ada = person("ada@example.org");

    boolean added = transactions().inOneStatementOfItsOwn(stores -> stores.users().add(ada));

    assertTrue(added);
    assertTrue(isThere(ada));
  }

  @Test
  default void throws_on_what_is_thrown_in_one_statement() {
    var refusal = new LastAdmin();

    var thrown =
        assertThrows(
            LastAdmin.class,
            () ->
                transactions()
                    .inOneStatement(
                        stores -> {
                          throw refusal;
                        }));

    assertSame(refusal, thrown);
  }

  @Test
  default void refuses_one_statement_within_a_transaction_and_a_transaction_within_it() {
    User ada = person("ada@example.org");

    assertThrows(
        IllegalStateException.class,
        () ->
            transactions()
                .inTransaction(
                    outer -> transactions().inOneStatement(inner -> inner.users().add(ada))));
    assertThrows(
        IllegalStateException.class,
        () ->
            transactions()
                .inOneStatement(
                    outer -> transactions().inTransaction(inner -> inner.users().add(ada))));

    assertFalse(isThere(ada));
  }
}
