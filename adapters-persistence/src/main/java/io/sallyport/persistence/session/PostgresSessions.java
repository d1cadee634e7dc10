package io.sallyport.persistence.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.CarryOver;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions in {@code sessions}, through one transaction. */
final class PostgresSessions implements Sessions {

  /** Bounds what one call does where many that are due have been refreshed meanwhile. */
  private static final int MOST_BATCHES = 10;

  private final SqlObjects sqlObjects;
  private final SessionSql sql;
  private final boolean readOnly;

  /**
   * @param readOnly whether nothing can be written: then the use of a session is not noted
   */
  PostgresSessions(SqlObjects sqlObjects, boolean readOnly) {
    this.sqlObjects = sqlObjects;
    this.sql = sqlObjects.of(SessionSql.class);
    this.readOnly = readOnly;
  }

  /** A user who was changed meanwhile has been waited for, and is looked at anew. */
  @Override
  public Optional<List<SessionId>> open(Session session, int keep) {
    String reason = EndReason.TOO_MANY_SESSIONS.label();
    Opening opening = opening().open(session, keep, reason, session.createdAt());
    if (opening.opened()) {
      return Optional.of(opening.ended());
    }
    return opening.known() ? Sessions.super.open(session, keep) : Optional.empty();
  }

  @Override
  public boolean add(Session session) {
    return opening().insert(session) == 1;
  }

  private SessionOpeningSql opening() {
    return sqlObjects.of(SessionOpeningSql.class);
  }

  @Override
  public List<SessionId> endOldestBeyond(UserId owner, int keep, Instant now) {
    String reason = EndReason.TOO_MANY_SESSIONS.label();
    return opening().endOldestBeyond(owner.value(), keep, reason, now).stream()
        .map(SessionId::new)
        .toList();
  }

  @Override
  public Optional<Live> authenticate(SessionId id, SessionPolicy policy, Instant now) {
    Instant openedAfter = now.minus(policy.sessionLifetime());
    Instant refreshedAfter = now.minus(policy.idleLifetime());
    return sql.authenticate(id.value(), now, openedAfter, refreshedAfter);
  }

  @Override
  public void noteUse(SessionId id, Instant now) {
    if (!readOnly) {
      sql.noteUse(id.value(), now, noteBefore(now));
    }
  }

  private static Instant noteBefore(Instant now) {
    return now.minus(Session.USE_IS_NOTED_EVERY);
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sql.find(id.value());
  }

  @Override
  public List<Session> findLive(UserId owner, SessionPolicy policy, Instant now) {
    return sql.findLive(owner.value(), now).stream()
        .map(session -> session.limitedBy(policy))
        .filter(session -> now.isBefore(session.expiresAt()))
        .toList();
  }

  @Override
  public Optional<Rotated> rotate(Rotation rotation) {
    return sql.rotate(rotation, noteBefore(rotation.now()));
  }

  @Override
  public Optional<Session> reauthenticate(
      SessionId id, long securityStamp, long proofNumber, Instant now) {
    return sql.reauthenticate(id.value(), securityStamp, proofNumber, now);
  }

  @Override
  public boolean end(UserId owner, SessionId id, EndReason reason, Instant now) {
    return sql.end(owner.value(), id.value(), reason.label(), now).orElse(false);
  }

  @Override
  public boolean carryOver(CarryOver carryOver) {
    return sql.carryOver(carryOver) == 1;
  }

  @Override
  public int deleteExpired(Instant before, int most) {
    var purge = sqlObjects.of(SessionPurgeSql.class);
    int deleted = purge.removeEnded(before, most);
    for (int batch = 0; batch < MOST_BATCHES && deleted < most; batch++) {
      int asked = most - deleted;
      List<Boolean> looked = purge.purge(before, asked);
      deleted += (int) looked.stream().filter(over -> over).count();
      if (looked.size() < asked) {
        return deleted;
      }
    }
    return deleted;
  }
}
