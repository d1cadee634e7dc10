package org.example.store;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.example.store.Database.KeptSession;
import org.example.store.Database.Lease;

/** Every table as one transaction sees it, and the stores over them. For one thread. */
final class Snapshot implements Stores {

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

  @Override
  public MapUsers users() {
    return new MapUsers(this);
  }

  @Override
  public MapUserDirectory userDirectory() {
    return new MapUserDirectory(users);
  }

  @Override
  public MapExternalIds externalIds() {
    return new MapExternalIds(this);
  }

  @Override
  public MapSessions sessions() {
    return new MapSessions(this);
  }

  @Override
  public MapIdempotencyRecords idempotencyRecords() {
    return new MapIdempotencyRecords(records);
  }

  @Override
  public MapSigningKeys signingKeys() {
    return new MapSigningKeys(keyPairs);
  }

  @Override
  public MapLeases leases() {
    return new MapLeases(takenLeases);
  }

  @Override
  public void afterCommit(Runnable work) {
    afterwards.add(work);
  }
}
