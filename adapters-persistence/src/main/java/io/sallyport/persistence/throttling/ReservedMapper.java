package io.sallyport.persistence.throttling;

import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as what became of an attempt. */
final class ReservedMapper implements RowMapper<Reserved> {

  @Override
  public Reserved map(ResultSet row, StatementContext context) throws SQLException {
    return new Reserved(
        row.getString("name"),
        row.getInt("failures"),
        Columns.instantOrNull(row, "blocked_until"),
        row.getBoolean("goes_on"),
        Columns.instantOrNull(row, "last_seen"));
  }
}
