package io.sallyport.persistence.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.Columns;
import io.sallyport.persistence.user.UserMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A session and its user in one row, as a live session. */
final class LiveMapper implements RowMapper<Sessions.Live> {

  private final UserMapper users = new UserMapper();

  @Override
  public Sessions.Live map(ResultSet row, StatementContext context) throws SQLException {
    User user = users.map(row, context);
    var session = new SessionId(row.getObject("session_id", UUID.class));
    var actor = new Actor.SignedIn(user.id(), session, user.roles(), SessionMapper.proof(row));
    return new Sessions.Live(new SignedInUser(actor, user), Columns.instant(row, "last_used_at"));
  }
}
