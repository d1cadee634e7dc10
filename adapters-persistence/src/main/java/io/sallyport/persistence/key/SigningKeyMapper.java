package io.sallyport.persistence.key;

import static java.util.Objects.requireNonNull;

import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as a key pair. */
final class SigningKeyMapper implements RowMapper<SigningKey> {

  @Override
  public SigningKey map(ResultSet row, StatementContext context) throws SQLException {
    return new SigningKey(
        requireNonNull(row.getString("id")),
        KeyAlgorithm.valueOf(row.getString("algorithm")),
        row.getLong("number"),
        requireNonNull(row.getString("public_key")),
        requireNonNull(row.getString("sealed_private_key")),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "signs_from"));
  }
}
