package io.sallyport.persistence.throttling;

import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as what became of a request. */
final class TakenMapper implements RowMapper<Taken> {

  @Override
  public Taken map(ResultSet row, StatementContext context) throws SQLException {
    return new Taken(Columns.instant(row, "whole_at"), row.getBoolean("allowed"));
  }
}
