package io.sallyport.testkit.fault;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.CarryOver;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hands everything on. */
class SessionsBehind implements Sessions {

  private final Sessions sessions;

  SessionsBehind(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public boolean add(Session session) {
    return sessions.add(session);
  }

  @Override
  public List<SessionId> endOldestBeyond(UserId owner, int keep, Instant now) {
    return sessions.endOldestBeyond(owner, keep, now);
  }

  @Override
  public Optional<Live> authenticate(SessionId id, SessionPolicy policy, Instant now) {
    return sessions.authenticate(id, policy, now);
  }

  @Override
  public void noteUse(SessionId id, Instant now) {
    sessions.noteUse(id, now);
  }

  @Override
  public Optional<List<SessionId>> open(Session session, int keep) {
    return sessions.open(session, keep);
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return sessions.find(id);
  }

  @Override
  public List<Session> findLive(UserId owner, SessionPolicy policy, Instant now) {
    return sessions.findLive(owner, policy, now);
  }

  @Override
  public Optional<Rotated> rotate(Rotation rotation) {
    return sessions.rotate(rotation);
  }

  @Override
  public Optional<Session> reauthenticate(
      SessionId id, long securityStamp, long proofNumber, Instant now) {
    return sessions.reauthenticate(id, securityStamp, proofNumber, now);
  }

  @Override
  public boolean end(UserId owner, SessionId id, EndReason reason, Instant now) {
    return sessions.end(owner, id, reason, now);
  }

  @Override
  public boolean carryOver(CarryOver carryOver) {
    return sessions.carryOver(carryOver);
  }

  @Override
  public int deleteExpired(Instant before, int most) {
    return sessions.deleteExpired(before, most);
  }
}
