package org.example.store;

import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Familiars;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.example.store.Database.Seen;

final class MapFamiliars implements Familiars {

  private final Snapshot snapshot;
  private final View<FamiliarPlace, Seen> places;

  MapFamiliars(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.places = snapshot.places;
  }

  @Override
  public void see(FamiliarPlace place, Instant now) {
    snapshot.users.find(place.userId()).orElseThrow();
    Instant at = places.find(place).map(Seen::at).filter(now::isBefore).orElse(now);
    places.put(place, new Seen(place, at));
  }

  Optional<Instant> lastSeen(FamiliarPlace place, Instant now) {
    return places
        .find(place)
        .filter(seen -> snapshot.users.find(place.userId()).isPresent())
        .map(Seen::at)
        .filter(at -> at.isAfter(now.minus(FamiliarPlace.LIFETIME)));
  }

  @Override
  public int deleteUnseen(Instant since, int most) {
    List<FamiliarPlace> unseen =
        places
            .all()
            .filter(seen -> !seen.at().isAfter(since))
            .map(Seen::place)
            .limit(most)
            .toList();
    unseen.forEach(places::remove);
    return unseen.size();
  }
}
