package io.sallyport.persistence.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.user.UserMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A session and its user in one row, as somebody who is signed in. */
final class SignedInMapper implements RowMapper<SignedInUser> {

  private final UserMapper users = new UserMapper();

  @Override
  public SignedInUser map(ResultSet row, StatementContext context) throws SQLException {
    User user = users.map(row, context);
    var session = new SessionId(row.getObject("session_id", UUID.class));
    return new SignedInUser(
        new Actor.SignedIn(user.id(), session, user.roles(), SessionMapper.proof(row)), user);
  }
}
