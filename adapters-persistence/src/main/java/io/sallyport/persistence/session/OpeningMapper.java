package io.sallyport.persistence.session;

import io.sallyport.domain.access.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as what came of opening a session. */
final class OpeningMapper implements RowMapper<Opening> {

  @Override
  public Opening map(ResultSet row, StatementContext context) throws SQLException {
    UUID[] ended = (UUID[]) row.getArray("ended").getArray();
    return new Opening(
        row.getBoolean("known"),
        row.getBoolean("opened"),
        Arrays.stream(ended).map(SessionId::new).toList());
  }
}
