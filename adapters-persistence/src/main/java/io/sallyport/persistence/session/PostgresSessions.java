package io.sallyport.persistence.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.Sessions;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sessions in {@code sallyport.sessions}, through one transaction. */
public final class PostgresSessions implements Sessions {

  private final SessionSql sql;

  public PostgresSessions(Handle handle) {
    this.sql = handle.attach(SessionSql.class);
  }

  @Override
  public boolean add(Session session) {
    return sql.insert(session) == 1;
  }

  @Override
  public Optional<Actor.SignedIn> findActor(SessionId id, Instant now) {
    return sql.findActor(id.value(), now);
  }

  @Override
  public boolean end(UserId owner, SessionId id, Instant now) {
    return sql.end(owner.value(), id.value(), now) == 1;
  }

  @Override
  public void carryOver(SessionId id, long fromStamp, long toStamp) {
    sql.carryOver(id.value(), fromStamp, toStamp);
  }
}
