package org.example.store;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.CarryOver;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.user.User;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.example.store.Database.KeptSession;

final class MapSessions implements Sessions {

  private static final Comparator<Session> NEWEST_FIRST =
      Comparator.comparing(Session::createdAt)
          .thenComparing(session -> session.id().toString())
          .reversed();

  private final Snapshot snapshot;

  MapSessions(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public boolean add(Session session) {
    if (snapshot.users.find(session.userId()).isEmpty()) {
      return false;
    }
    // Read and written by everyone who adds a session of this user, so that one of them commits.
    Set<SessionId> all = new HashSet<>(idsOf(session.userId()));
    all.add(session.id());
    snapshot.sessionsOfUsers.put(session.userId(), Set.copyOf(all));
    put(session);
    return true;
  }

  @Override
  public List<SessionId> endOldestBeyond(UserId owner, int keep, Instant now) {
    List<Session> surplus = live(owner, now).skip(keep).toList();
    surplus.forEach(session -> end(session, now));
    return surplus.stream().map(Session::id).toList();
  }

  @Override
  public Optional<Live> authenticate(SessionId id, SessionPolicy policy, Instant now) {
    return live(id, now)
        .filter(session -> now.isBefore(session.limitedBy(policy).expiresAt()))
        .flatMap(
            session -> snapshot.users.find(session.userId()).map(user -> of(session, user)));
  }

  private static Live of(Session session, User user) {
    var actor = new Actor.SignedIn(user.id(), session.id(), user.roles(), session.lastProof());
    return new Live(new SignedInUser(actor, user), session.lastUsedAt());
  }

  @Override
  public void noteUse(SessionId id, Instant now) {
    snapshot
        .keptSessions
        .find(id)
        .filter(kept -> kept.endedAt().isEmpty())
        .map(KeptSession::session)
        .filter(session -> !session.used(now).equals(session))
        .ifPresent(session -> put(session.used(now)));
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return snapshot.keptSessions.find(id).map(KeptSession::session);
  }

  @Override
  public List<Session> findLive(UserId owner, SessionPolicy policy, Instant now) {
    return live(owner, now)
        .map(session -> session.limitedBy(policy))
        .filter(session -> now.isBefore(session.expiresAt()))
        .toList();
  }

  private Stream<Session> live(UserId owner, Instant now) {
    return idsOf(owner).stream().flatMap(id -> live(id, now).stream()).sorted(NEWEST_FIRST);
  }

  @Override
  public Optional<Rotated> rotate(Rotation rotation) {
    return live(rotation.sessionId(), rotation.now())
        .filter(session -> session.createdAt().isAfter(rotation.openedAfter()))
        .filter(session -> session.refreshedAt().isAfter(rotation.refreshedAfter()))
        .filter(session -> session.family().currentHash().equals(rotation.consumedHash()))
        .flatMap(session -> rotated(session.rotated(rotation)));
  }

  private Optional<Rotated> rotated(Session session) {
    put(session);
    return snapshot.users.find(session.userId()).map(user -> new Rotated(session, user.roles()));
  }

  @Override
  public Optional<Session> reauthenticate(
      SessionId id, long securityStamp, long proofNumber, Instant now) {
    Optional<Session> reauthenticated =
        live(id, now)
            .filter(session -> session.securityStamp() == securityStamp)
            .filter(session -> session.lastProof().number() == proofNumber)
            .map(session -> session.reauthenticated(now));
    reauthenticated.ifPresent(this::put);
    return reauthenticated;
  }

  @Override
  public boolean end(UserId owner, SessionId id, EndReason reason, Instant now) {
    Optional<Session> live = live(id, now).filter(session -> session.userId().equals(owner));
    live.ifPresent(session -> end(session, now));
    return live.isPresent();
  }

  @Override
  public boolean carryOver(CarryOver carryOver) {
    Optional<Session> live =
        snapshot
            .keptSessions
            .find(carryOver.sessionId())
            .filter(kept -> kept.endedAt().isEmpty())
            .map(KeptSession::session)
            .filter(session -> session.isCarriedOverBy(carryOver));
    live.ifPresent(session -> put(session.carriedOver(carryOver.toStamp())));
    return live.isPresent();
  }

  @Override
  public int deleteExpired(Instant before, int most) {
    List<Session> over =
        snapshot
            .keptSessions
            .all()
            .filter(kept -> isOver(kept, before))
            .map(KeptSession::session)
            .limit(most)
            .toList();
    over.forEach(this::remove);
    return over.size();
  }

  private static boolean isOver(KeptSession kept, Instant before) {
    return Stream.concat(Stream.of(kept.session().expiresAt()), kept.endedAt().stream())
        .anyMatch(end -> end.isBefore(before));
  }

  /** With their user. */
  void removeAllOf(UserId owner) {
    idsOf(owner).forEach(snapshot.keptSessions::remove);
    snapshot.sessionsOfUsers.remove(owner);
  }

  private void remove(Session session) {
    Set<SessionId> left = new HashSet<>(idsOf(session.userId()));
    left.remove(session.id());
    snapshot.sessionsOfUsers.put(session.userId(), Set.copyOf(left));
    snapshot.keptSessions.remove(session.id());
  }

  private Set<SessionId> idsOf(UserId owner) {
    return snapshot.sessionsOfUsers.find(owner).orElse(Set.of());
  }

  private void put(Session session) {
    snapshot.keptSessions.put(session.id(), new KeptSession(session));
  }

  private void end(Session session, Instant now) {
    snapshot.keptSessions.put(session.id(), new KeptSession(session, Optional.of(now)));
  }

  private Optional<Session> live(SessionId id, Instant now) {
    return snapshot
        .keptSessions
        .find(id)
        .filter(kept -> kept.endedAt().isEmpty())
        .map(KeptSession::session)
        .filter(session -> now.isBefore(session.expiresAt()))
        .filter(
            session ->
                snapshot
                    .users
                    .find(session.userId())
                    .filter(user -> isLetIn(user, session))
                    .isPresent());
  }

  private static boolean isLetIn(User user, Session session) {
    return user.active() && user.securityStamp() == session.securityStamp();
  }
}
