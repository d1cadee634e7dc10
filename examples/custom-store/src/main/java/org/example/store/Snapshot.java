package org.example.store;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.example.store.Database.Arrival;
import org.example.store.Database.Count;
import org.example.store.Database.KeptSession;
import org.example.store.Database.Lease;
import org.example.store.Database.Seen;

/** Every table as one transaction sees it, and the stores over them. For one thread. */
final class Snapshot {

  private final List<View<?, ?>> views = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  final View<UserId, User> users;
  final View<String, UserId> addresses;
  final View<String, Set<UserId>> activeAdmins;
  final View<UserId, ExternalId> externalIdsOfUsers;
  final View<ExternalId, UserId> linkedUsers;
  final View<SessionId, KeptSession> keptSessions;
  final View<UserId, Set<SessionId>> sessionsOfUsers;
  final View<String, IdempotencyRecord> records;
  final View<String, SigningKey> keyPairs;
  final View<String, Lease> takenLeases;
  final View<String, Arrival> arrivals;
  final View<String, Count> counts;
  final View<FamiliarPlace, Seen> places;

  Snapshot(Database database) {
    users = view(database.users);
    addresses = view(database.addresses);
    activeAdmins = view(database.activeAdmins);
    externalIdsOfUsers = view(database.externalIds);
    linkedUsers = view(database.linkedUsers);
    keptSessions = view(database.sessions);
    sessionsOfUsers = view(database.sessionsOfUsers);
    records = view(database.idempotencyRecords);
    keyPairs = view(database.signingKeys);
    takenLeases = view(database.leases);
    arrivals = view(database.arrivals);
    counts = view(database.counts);
    places = view(database.places);
  }

  private <K, V> View<K, V> view(Table<K, V> table) {
    var view = new View<>(table);
    views.add(view);
    return view;
  }

  boolean isCurrent() {
    return views.stream().allMatch(View::isCurrent);
  }

  void commit() {
    views.forEach(View::commit);
  }

  List<Runnable> afterwards() {
    return afterwards;
  }

  Stores stores() {
    return Stores.of(afterwards::add)
        .keep(Users.class, () -> new MapUsers(this))
        .keep(UserDirectory.class, () -> new MapUserDirectory(users))
        .keep(ExternalIds.class, () -> new MapExternalIds(this))
        .keep(Sessions.class, () -> new MapSessions(this))
        .keep(IdempotencyRecords.class, () -> new MapIdempotencyRecords(records))
        .keep(SigningKeys.class, () -> new MapSigningKeys(keyPairs))
        .keep(Leases.class, () -> new MapLeases(takenLeases))
        .keep(RateLimits.class, () -> new MapRateLimits(arrivals))
        .keep(Guesses.class, () -> new MapGuesses(this))
        .keep(Familiars.class, () -> new MapFamiliars(this))
        .build();
  }
}
