package io.sallyport.testkit.session;

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
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sessions in memory. Used by one thread at a time, through {@code InMemoryTransactions}. */
public final class InMemorySessions implements Sessions {

  private static final Comparator<Session> NEWEST_FIRST =
      Comparator.comparing(Session::createdAt).thenComparing(s -> s.id().toString()).reversed();

  private final Users users;
  private final Rows<SessionId, Session> sessions;
  private final Rows<SessionId, Instant> ends;
  private final Rows<UserId, List<SessionId>> notEnded;

  public InMemorySessions(Users users, Journal journal) {
    this.users = users;
    this.sessions = new Rows<>(journal);
    this.ends = new Rows<>(journal);
    this.notEnded = new Rows<>(journal);
  }

  @Override
  public boolean add(Session session) {
    if (users.find(session.userId()).isEmpty()) {
      return false;
    }
    sessions.put(session.id(), session);
    List<SessionId> others = notEnded(session.userId());
    notEnded.put(
        session.userId(), Stream.concat(others.stream(), Stream.of(session.id())).toList());
    return true;
  }

  @Override
  public List<SessionId> endOldestBeyond(UserId owner, int keep, Instant now) {
    List<SessionId> surplus = live(owner, now).skip(keep).map(Session::id).toList();
    surplus.forEach(id -> end(owner, id, now));
    return surplus;
  }

  @Override
  public Optional<Live> authenticate(SessionId id, SessionPolicy policy, Instant now) {
    return live(id, now)
        .filter(session -> now.isBefore(session.limitedBy(policy).expiresAt()))
        .flatMap(session -> users.find(session.userId()).map(user -> of(session, user)));
  }

  private static Live of(Session session, User user) {
    var actor = new Actor.SignedIn(user.id(), session.id(), user.roles(), session.lastProof());
    return new Live(new SignedInUser(actor, user), session.lastUsedAt());
  }

  @Override
  public void noteUse(SessionId id, Instant now) {
    find(id)
        .filter(session -> ends.find(id).isEmpty())
        .filter(session -> !session.used(now).equals(session))
        .ifPresent(session -> put(session, kept -> kept.used(now)));
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sessions.find(id).filter(session -> users.find(session.userId()).isPresent());
  }

  @Override
  public List<Session> findLive(UserId owner, SessionPolicy policy, Instant now) {
    return live(owner, now)
        .map(session -> session.limitedBy(policy))
        .filter(session -> now.isBefore(session.expiresAt()))
        .toList();
  }

  private Stream<Session> live(UserId owner, Instant now) {
    return notEnded(owner).stream().flatMap(id -> live(id, now).stream()).sorted(NEWEST_FIRST);
  }

  @Override
  public Optional<Rotated> rotate(Rotation rotation) {
    return live(rotation.sessionId(), rotation.now())
        .filter(session -> session.createdAt().isAfter(rotation.openedAfter()))
        .filter(session -> session.refreshedAt().isAfter(rotation.refreshedAfter()))
        .filter(session -> session.family().currentHash().equals(rotation.consumedHash()))
        .map(session -> put(session, kept -> kept.rotated(rotation)))
        .flatMap(
            session ->
                users.find(session.userId()).map(user -> new Rotated(session, user.roles())));
  }

  @Override
  public Optional<Session> reauthenticate(
      SessionId id, long securityStamp, long proofNumber, Instant now) {
    return live(id, now)
        .filter(session -> session.securityStamp() == securityStamp)
        .filter(session -> session.lastProof().number() == proofNumber)
        .map(session -> put(session, kept -> kept.reauthenticated(now)));
  }

  @Override
  public boolean end(UserId owner, SessionId id, EndReason reason, Instant now) {
    Optional<Session> live = live(id, now).filter(session -> session.userId().equals(owner));
    live.ifPresent(session -> end(owner, id, now));
    return live.isPresent();
  }

  @Override
  public boolean carryOver(CarryOver carryOver) {
    Optional<Session> kept =
        sessions
            .find(carryOver.sessionId())
            .filter(session -> ends.find(session.id()).isEmpty())
            .filter(session -> session.isCarriedOverBy(carryOver));
    kept.ifPresent(session -> put(session, found -> found.carriedOver(carryOver.toStamp())));
    return kept.isPresent();
  }

  @Override
  public int deleteExpired(Instant before, int most) {
    List<Session> over =
        sessions.all().stream().filter(session -> isOver(session, before)).limit(most).toList();
    over.forEach(this::remove);
    return over.size();
  }

  private boolean isOver(Session session, Instant before) {
    return session.expiresAt().isBefore(before)
        || ends.find(session.id()).filter(end -> end.isBefore(before)).isPresent();
  }

  private void remove(Session session) {
    end(session.userId(), session.id(), session.expiresAt());
    ends.remove(session.id());
    sessions.remove(session.id());
  }

  private void end(UserId owner, SessionId id, Instant now) {
    ends.put(id, now);
    notEnded.put(owner, notEnded(owner).stream().filter(other -> !other.equals(id)).toList());
  }

  private List<SessionId> notEnded(UserId owner) {
    return notEnded.find(owner).orElse(List.of());
  }

  private Session put(Session session, UnaryOperator<Session> event) {
    Session changed = event.apply(session);
    sessions.put(changed.id(), changed);
    return changed;
  }

  private Optional<Session> live(SessionId id, Instant now) {
    return sessions.find(id).filter(session -> isLive(session, now));
  }

  private boolean isLive(Session session, Instant now) {
    return ends.find(session.id()).isEmpty()
        && now.isBefore(session.expiresAt())
        && users
            .find(session.userId())
            .filter(user -> user.active() && user.securityStamp() == session.securityStamp())
            .isPresent();
  }
}
