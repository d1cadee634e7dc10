package io.sallyport.persistence.idempotency;

import static java.util.Objects.requireNonNull;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as a record. */
final class IdempotencyRecordMapper implements RowMapper<IdempotencyRecord> {

  @Override
  public IdempotencyRecord map(ResultSet row, StatementContext context) throws SQLException {
    return new IdempotencyRecord(
        requireNonNull(row.getString("name")),
        requireNonNull(row.getString("body")),
        row.getObject("attempt", UUID.class),
        Columns.instant(row, "running_until"),
        Columns.instant(row, "expires_at"),
        row.getObject("created_id", UUID.class));
  }
}
