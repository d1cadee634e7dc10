package io.sallyport.persistence.session;

import io.sallyport.domain.session.Sessions;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as a session with the roles of its user. */
final class RotatedMapper implements RowMapper<Sessions.Rotated> {

  private final SessionMapper session = new SessionMapper();

  @Override
  public Sessions.Rotated map(ResultSet row, StatementContext context) throws SQLException {
    return new Sessions.Rotated(session.map(row, context), Columns.roles(row, "roles"));
  }
}
