package io.sallyport.testkit.maintenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.Bounded;
import io.sallyport.testkit.Race;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code Leases} promise, whoever keeps them. Each test begins with none held. */
@ExtendWith(Bounded.class)
public interface LeasesContract {

  Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  Instant END = NOW.plusSeconds(60);

  /** Transactions over stores that hold nothing. */
  Transactions transactions();

  private boolean take(String lease, String holder, Instant now, Instant until) {
    return transactions().inTransaction(stores -> stores.leases().take(lease, holder, now, until));
  }

  @Test
  default void gives_a_lease_to_one_node_until_it_ends() {
    assertTrue(take("deletion", "a", NOW, END));
    assertFalse(take("deletion", "b", END.minusMillis(1), END.plusSeconds(60)));
    assertTrue(take("deletion", "b", END, END.plusSeconds(60)));
    assertFalse(take("deletion", "a", END, END.plusSeconds(60)));
  }

  @Test
  default void lets_its_holder_keep_it() {
    assertTrue(take("deletion", "a", NOW, END));
    assertTrue(take("deletion", "a", NOW.plusSeconds(30), END.plusSeconds(30)));
    assertFalse(take("deletion", "b", END, END.plusSeconds(60)));
  }

  @Test
  default void tells_one_lease_from_another() {
    assertTrue(take("deletion", "a", NOW, END));
    assertTrue(take("another", "b", NOW, END));
    assertFalse(take("deletion", "b", NOW, END));
  }

  @Test
  default void gives_a_lease_to_one_of_many_that_ask_at_once() {
    assertEquals(1, Race.winners(8, runner -> take("deletion", "node " + runner, NOW, END)));
  }
}
