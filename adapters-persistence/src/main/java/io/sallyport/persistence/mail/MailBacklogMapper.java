package io.sallyport.persistence.mail;

import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of counts. */
final class MailBacklogMapper implements RowMapper<MailBacklog> {

  @Override
  public MailBacklog map(ResultSet row, StatementContext context) throws SQLException {
    return new MailBacklog(
        row.getInt("due"), row.getInt("later"), Columns.instantOrNull(row, "oldest_due"));
  }
}
