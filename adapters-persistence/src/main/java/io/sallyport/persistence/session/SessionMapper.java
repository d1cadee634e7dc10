package io.sallyport.persistence.session;

import static java.util.Objects.requireNonNull;

import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.TokenFamily;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A row as a session. */
final class SessionMapper implements RowMapper<Session> {

  @Override
  public Session map(ResultSet row, StatementContext context) throws SQLException {
    return new Session(
        new SessionId(row.getObject("id", UUID.class)),
        new UserId(row.getObject("user_id", UUID.class)),
        row.getLong("security_stamp"),
        family(row),
        new Device(row.getString("user_agent"), row.getString("ip")),
        Columns.instant(row, "created_at"),
        proof(row),
        Columns.instant(row, "last_used_at"),
        Columns.instant(row, "expires_at"),
        Columns.instant(row, "latest_end"));
  }

  /** The newest of the session; every one after the log-in is of a re-authentication. */
  static IdentityProof proof(ResultSet row) throws SQLException {
    long number = row.getLong("authentications");
    return new IdentityProof(Columns.instant(row, "authenticated_at"), number, number > 1);
  }

  private static TokenFamily family(ResultSet row) throws SQLException {
    return new TokenFamily(
        requireNonNull(row.getString("lineage_hash")),
        row.getLong("generation"),
        requireNonNull(row.getString("refresh_token_hash")),
        predecessor(row));
  }

  private static TokenFamily.@Nullable Predecessor predecessor(ResultSet row) throws SQLException {
    String hash = row.getString("predecessor_hash");
    return hash == null
        ? null
        : new TokenFamily.Predecessor(
            hash,
            requireNonNull(row.getString("sealed_successor")),
            Columns.instant(row, "consumed_at"));
  }
}
