package io.sallyport.persistence.mail;

import static java.util.Objects.requireNonNull;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailId;
import io.sallyport.persistence.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row that has its content as a mail. */
final class MailMapper implements RowMapper<Mail> {

  @Override
  public Mail map(ResultSet row, StatementContext context) throws SQLException {
    return mail(row);
  }

  static Mail mail(ResultSet row) throws SQLException {
    UUID userId = row.getObject("user_id", UUID.class);
    String language = row.getString("language");
    return new Mail(
        new MailId(row.getObject("id", UUID.class)),
        userId == null ? null : new UserId(userId),
        requireNonNull(row.getString("kind")),
        language == null ? null : Locale.forLanguageTag(language),
        requireNonNull(row.getString("sealed_content")),
        requireNonNull(row.getString("domain")),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "useful_until"));
  }
}
