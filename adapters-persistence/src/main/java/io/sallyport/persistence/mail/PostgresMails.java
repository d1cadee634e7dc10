package io.sallyport.persistence.mail;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails;
import io.sallyport.persistence.database.SqlObjects;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Mails in {@code mails}, through one transaction. */
final class PostgresMails implements Mails {

  /** Behind every id. */
  private static final UUID LAST = new UUID(-1, -1);

  private final MailSql sql;

  PostgresMails(SqlObjects sqlObjects) {
    this.sql = sqlObjects.of(MailSql.class);
  }

  @Override
  public void post(Mail mail) {
    sql.insert(mail, Optional.ofNullable(mail.language()).map(Locale::toLanguageTag).orElse(null));
  }

  @Override
  public List<ClaimedMail> claim(Claim claim, int most) {
    return sql.claim(claim, most);
  }

  @Override
  public boolean settle(ClaimedMail mail, Settlement settlement) {
    return sql.settle(
            mail.mail().id().value(), mail.holder(), settlement.state().label(), settlement)
        == 1;
  }

  @Override
  public boolean postpone(ClaimedMail mail, Postponement postponement) {
    return sql.postpone(mail.mail().id().value(), mail.holder(), postponement) == 1;
  }

  @Override
  public List<MailStatus> page(Query query) {
    return sql.page(
        Optional.ofNullable(query.before()).map(MailId::value).orElse(LAST),
        Optional.ofNullable(query.state()).map(MailState::label).orElse(null),
        query.most());
  }

  @Override
  public List<Mail> inbox() {
    return sql.inbox(MAX_PAGE);
  }

  @Override
  public MailBacklog backlog(Instant now) {
    return sql.backlog(now);
  }

  @Override
  public void forget(UserId userId) {
    sql.deleteOf(userId.value());
  }

  @Override
  public int removeSettled(Instant before, int most) {
    return sql.removeSettled(before, most);
  }
}
