package io.sallyport.testkit.throttling;

import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Familiar places in memory. Used by one thread at a time, through {@code InMemoryTransactions}.
 */
public final class InMemoryFamiliars implements Familiars {

  private record Seen(FamiliarPlace place, Instant at) {}

  private final Users users;
  private final Rows<FamiliarPlace, Seen> byPlace;

  public InMemoryFamiliars(Users users, Journal journal) {
    this.users = users;
    this.byPlace = new Rows<>(journal);
  }

  @Override
  public void see(FamiliarPlace place, Instant now) {
    if (users.find(place.userId()).isEmpty()) {
      throw new IllegalStateException("There is no such user.");
    }
    Instant at = byPlace.find(place).map(Seen::at).filter(now::isBefore).orElse(now);
    byPlace.put(place, new Seen(place, at));
  }

  /** When it was last seen; empty if it is not familiar, or not any more. */
  Optional<Instant> lastSeen(@Nullable FamiliarPlace place, Instant now) {
    return Optional.ofNullable(place)
        .filter(known -> users.find(known.userId()).isPresent())
        .flatMap(byPlace::find)
        .map(Seen::at)
        .filter(at -> at.isAfter(now.minus(FamiliarPlace.LIFETIME)));
  }

  @Override
  public int deleteUnseen(Instant since, int most) {
    List<FamiliarPlace> unseen =
        byPlace.all().stream()
            .filter(seen -> !seen.at().isAfter(since))
            .map(Seen::place)
            .limit(most)
            .toList();
    unseen.forEach(byPlace::remove);
    return unseen.size();
  }
}
