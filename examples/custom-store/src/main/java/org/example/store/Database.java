package org.example.store;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.throttling.FamiliarPlace;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Every table there is. What must be unique, or counted, has a row of its own to conflict on. */
final class Database {

  record KeptSession(Session session, Optional<Instant> endedAt) {

    KeptSession(Session session) {
      this(session, Optional.empty());
    }
  }

  record Lease(String holder, Instant until) {}

  record Arrival(String key, Instant at) {}

  record Count(String key, int failures, Instant end, Instant lastAt) {}

  record Seen(FamiliarPlace place, Instant at) {}

  final Table<UserId, User> users = new Table<>();
  final Table<String, UserId> addresses = new Table<>();
  final Table<String, Set<UserId>> activeAdmins = new Table<>();
  final Table<UserId, ExternalId> externalIds = new Table<>();
  final Table<ExternalId, UserId> linkedUsers = new Table<>();
  final Table<SessionId, KeptSession> sessions = new Table<>();
  final Table<UserId, Set<SessionId>> sessionsOfUsers = new Table<>();
  final Table<String, IdempotencyRecord> idempotencyRecords = new Table<>();
  final Table<String, SigningKey> signingKeys = new Table<>();
  final Table<String, Lease> leases = new Table<>();
  final Table<String, Arrival> arrivals = new Table<>();
  final Table<String, Count> counts = new Table<>();
  final Table<FamiliarPlace, Seen> places = new Table<>();
}
