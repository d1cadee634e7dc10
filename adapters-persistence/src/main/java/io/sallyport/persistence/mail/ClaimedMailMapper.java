package io.sallyport.persistence.mail;

import io.sallyport.domain.mail.ClaimedMail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as a mail that somebody sends. */
final class ClaimedMailMapper implements RowMapper<ClaimedMail> {

  @Override
  public ClaimedMail map(ResultSet row, StatementContext context) throws SQLException {
    return new ClaimedMail(
        MailMapper.mail(row), row.getObject("holder", UUID.class), row.getInt("attempts"));
  }
}
