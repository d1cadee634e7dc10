package io.sallyport.testkit.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Sessions in maps. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemorySessions implements Sessions {

  private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
  private static final Comparator<Session> NEWEST_FIRST =
      Comparator.comparing(Session::createdAt).thenComparing(s -> s.id().toString()).reversed();

  private final Users users;
  private final Map<SessionId, Session> sessions;
  private final Map<SessionId, Instant> ends;

  public InMemorySessions(Users users) {
    this(users, Map.of(), Map.of());
  }

  private InMemorySessions(
      Users users, Map<SessionId, Session> sessions, Map<SessionId, Instant> ends) {
    this.users = users;
    this.sessions = new HashMap<>(sessions);
    this.ends = new HashMap<>(ends);
  }

  public InMemorySessions copy(Users theirUsers) {
    return new InMemorySessions(theirUsers, sessions, ends);
  }

  @Override
  public boolean add(Session session) {
    if (users.find(session.userId()).isEmpty()) {
      return false;
    }
    sessions.put(session.id(), session);
    return true;
  }

  @Override
  public List<SessionId> endSurplus(UserId owner, int keep, Instant now) {
    List<SessionId> surplus = findLive(owner, now).stream().skip(keep).map(Session::id).toList();
    surplus.forEach(id -> ends.put(id, now));
    return surplus;
  }

  @Override
  public Optional<Actor.SignedIn> findActor(SessionId id, Instant now) {
    Optional<Session> live = live(id, now);
    live.filter(session -> !now.isBefore(session.lastUsedAt().plus(USE_IS_NOTED_EVERY)))
        .ifPresent(session -> sessions.put(id, session.used(now)));
    return live.flatMap(session -> users.find(session.userId()).map(user -> actor(session, user)));
  }

  private static Actor.SignedIn actor(Session session, User user) {
    return new Actor.SignedIn(user.id(), session.id(), user.roles(), session.authenticatedAt());
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return Optional.ofNullable(sessions.get(id))
        .filter(session -> users.find(session.userId()).isPresent());
  }

  @Override
  public List<Session> findLive(UserId owner, Instant now) {
    return sessions.values().stream()
        .filter(session -> session.userId().equals(owner) && isLive(session, now))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  @Override
  public Optional<Session> rotate(Rotation rotation) {
    return live(rotation.sessionId(), rotation.now())
        .filter(session -> session.lineage().currentHash().equals(rotation.consumedHash()))
        .map(session -> put(session, kept -> kept.rotated(rotation)));
  }

  @Override
  public boolean reauthenticate(SessionId id, long securityStamp, Instant now) {
    return live(id, now)
        .filter(session -> session.securityStamp() == securityStamp)
        .map(session -> put(session, kept -> kept.reauthenticated(now)))
        .isPresent();
  }

  @Override
  public boolean end(UserId owner, SessionId id, EndReason reason, Instant now) {
    Optional<Session> live = live(id, now).filter(session -> session.userId().equals(owner));
    live.ifPresent(session -> ends.put(id, now));
    return live.isPresent();
  }

  @Override
  public void carryOver(SessionId id, long fromStamp, long toStamp) {
    Optional.ofNullable(sessions.get(id))
        .filter(session -> session.securityStamp() == fromStamp)
        .ifPresent(session -> put(session, kept -> kept.carriedOver(toStamp)));
  }

  @Override
  public int removeOver(Instant before, int most) {
    List<SessionId> over =
        sessions.values().stream()
            .filter(
                session ->
                    session.expiresAt().isBefore(before)
                        || ends.getOrDefault(session.id(), Instant.MAX).isBefore(before))
            .map(Session::id)
            .limit(most)
            .toList();
    sessions.keySet().removeAll(over);
    ends.keySet().removeAll(over);
    return over.size();
  }

  private Session put(Session session, UnaryOperator<Session> event) {
    Session changed = event.apply(session);
    sessions.put(changed.id(), changed);
    return changed;
  }

  private Optional<Session> live(SessionId id, Instant now) {
    return Optional.ofNullable(sessions.get(id)).filter(session -> isLive(session, now));
  }

  private boolean isLive(Session session, Instant now) {
    return !ends.containsKey(session.id())
        && now.isBefore(session.expiresAt())
        && users
            .find(session.userId())
            .filter(user -> user.active() && user.securityStamp() == session.securityStamp())
            .isPresent();
  }
}
