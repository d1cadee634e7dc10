package io.sallyport.persistence.challenge;

import static java.util.Objects.requireNonNull;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.ChallengeId;
import io.sallyport.domain.challenge.Purpose;
import io.sallyport.domain.challenge.Recipient;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as a challenge. */
final class ChallengeMapper implements RowMapper<Challenge> {

  @Override
  public Challenge map(ResultSet row, StatementContext context) throws SQLException {
    UUID user = row.getObject("user_id", UUID.class);
    return new Challenge(
        new ChallengeId(row.getObject("id", UUID.class)),
        Purpose.of(requireNonNull(row.getString("purpose"))).orElseThrow(),
        new Recipient(
            user == null ? null : new UserId(user),
            row.getLong("security_stamp"),
            requireNonNull(row.getString("email_canonical"))),
        requireNonNull(row.getString("token_digest")),
        row.getString("code_digest"),
        row.getInt("attempts_left"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "code_expires_at"),
        Columns.instant(row, "expires_at"),
        row.getObject("used_at") == null ? null : Columns.instant(row, "used_at"));
  }
}
