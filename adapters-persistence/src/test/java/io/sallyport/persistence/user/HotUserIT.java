package io.sallyport.persistence.user;

import static io.sallyport.testkit.user.SampleUsers.REGISTERED;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Whoever changes a user all the time does not keep others from signing them out. */
final class HotUserIT {

  private static final int CROWD = 8;
  private static final int SIGN_OUTS = 50;

  @Test
  void is_signed_out_everywhere_while_a_crowd_changes_them() throws Exception {
    try (TestDatabase database = new TestDatabase()) {
      Transactions transactions = database.transactions();
      User ada = person("ada@example.org");
      assertTrue(transactions.<Boolean>inTransaction(stores -> stores.users().add(ada)));
      var over = new AtomicBoolean();
      var crowd = Executors.newFixedThreadPool(CROWD);
      List<Future<Integer>> busy = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        String name = "Ada " + i;
        busy.add(
            crowd.submit(
                () -> {
                  int renamings = 0;
                  for (; !over.get(); renamings++) {
                    change(transactions, ada, user -> user.renamed(new FullName(name), REGISTERED));
                  }
                  return renamings;
                }));
      }

      for (int i = 0; i < SIGN_OUTS; i++) {
        change(transactions, ada, User::signedOutEverywhere);
      }

      over.set(true);
      int renamings = 0;
      for (Future<Integer> each : busy) {
        renamings += each.get();
      }
      crowd.shutdown();
      User now = transactions.inTransaction(stores -> stores.users().find(ada.id()).orElseThrow());
      assertEquals(1 + SIGN_OUTS, now.securityStamp());
      assertEquals(1 + SIGN_OUTS + renamings, now.version());
    }
  }

  private static User change(Transactions transactions, User user, UnaryOperator<User> event) {
    return transactions.inTransaction(
        (Stores stores) -> {
          User found = stores.users().findForChange(user.id()).orElseThrow();
          return stores.users().save(event.apply(found));
        });
  }
}
