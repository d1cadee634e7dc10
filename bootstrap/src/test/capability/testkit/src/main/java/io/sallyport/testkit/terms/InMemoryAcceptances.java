package io.sallyport.testkit.terms;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.terms.Acceptances;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;

/** Acceptances in memory. */
public final class InMemoryAcceptances implements Acceptances {

  private final Rows<UserId, Instant> rows;

  public InMemoryAcceptances(Journal journal) {
    this.rows = new Rows<>(journal);
  }

  @Override
  public Instant add(UserId user, Instant now) {
    if (rows.find(user).isEmpty()) {
      rows.put(user, now);
    }
    return rows.find(user).orElseThrow();
  }
}
