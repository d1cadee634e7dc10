package io.sallyport.persistence.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** By hand, because every request that is signed in reads one. */
final class SignedInMapper implements RowMapper<Actor.SignedIn> {

  @Override
  public Actor.SignedIn map(ResultSet row, StatementContext context) throws SQLException {
    return new Actor.SignedIn(
        new UserId(row.getObject("user_id", UUID.class)),
        new SessionId(row.getObject("id", UUID.class)),
        Columns.roles(row, "roles"),
        SessionMapper.proof(row));
  }
}
