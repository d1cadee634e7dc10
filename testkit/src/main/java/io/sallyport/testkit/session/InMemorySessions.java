package io.sallyport.testkit.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Live sessions in a map. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemorySessions implements Sessions {

  private final Users users;
  private final Map<SessionId, Session> notEnded;

  public InMemorySessions(Users users) {
    this(users, Map.of());
  }

  private InMemorySessions(Users users, Map<SessionId, Session> notEnded) {
    this.users = users;
    this.notEnded = new HashMap<>(notEnded);
  }

  public InMemorySessions copy(Users theirUsers) {
    return new InMemorySessions(theirUsers, notEnded);
  }

  @Override
  public boolean add(Session session) {
    if (users.find(session.userId()).isEmpty()) {
      return false;
    }
    notEnded.put(session.id(), session);
    return true;
  }

  @Override
  public Optional<Actor.SignedIn> findActor(SessionId id, Instant now) {
    return live(id, now)
        .flatMap(
            session ->
                users
                    .find(session.userId())
                    .map(
                        user ->
                            new Actor.SignedIn(
                                user.id(), id, user.roles(), session.authenticatedAt())));
  }

  @Override
  public boolean end(UserId owner, SessionId id, Instant now) {
    boolean ends = live(id, now).filter(session -> session.userId().equals(owner)).isPresent();
    if (ends) {
      notEnded.remove(id);
    }
    return ends;
  }

  @Override
  public void carryOver(SessionId id, long fromStamp, long toStamp) {
    notEnded.computeIfPresent(
        id,
        (same, session) ->
            session.securityStamp() == fromStamp ? underStamp(session, toStamp) : session);
  }

  private Optional<Session> live(SessionId id, Instant now) {
    return Optional.ofNullable(notEnded.get(id))
        .filter(session -> now.isBefore(session.expiresAt()))
        .filter(session -> users.find(session.userId()).filter(lets(session)).isPresent());
  }

  private static Predicate<User> lets(Session session) {
    return user -> user.active() && user.securityStamp() == session.securityStamp();
  }

  private static Session underStamp(Session session, long stamp) {
    return new Session(
        session.id(),
        session.userId(),
        stamp,
        session.refreshTokenHash(),
        session.device(),
        session.createdAt(),
        session.authenticatedAt(),
        session.expiresAt());
  }
}
