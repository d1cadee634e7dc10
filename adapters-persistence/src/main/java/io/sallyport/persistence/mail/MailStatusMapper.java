package io.sallyport.persistence.mail;

import static java.util.Objects.requireNonNull;

import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as what an operator sees of it. */
final class MailStatusMapper implements RowMapper<MailStatus> {

  @Override
  public MailStatus map(ResultSet row, StatementContext context) throws SQLException {
    return new MailStatus(
        new MailId(row.getObject("id", UUID.class)),
        requireNonNull(row.getString("kind")),
        requireNonNull(row.getString("domain")),
        MailState.valueOf(requireNonNull(row.getString("state")).toUpperCase(Locale.ROOT)),
        row.getInt("attempts"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "due_at"),
        Columns.instantOrNull(row, "settled_at"),
        row.getString("last_reply"));
  }
}
