package io.sallyport.persistence.mail;

import io.sallyport.domain.mail.ClaimedMail;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailBacklog;
import io.sallyport.domain.mail.MailStatus;
import io.sallyport.domain.mail.Mails.Claim;
import io.sallyport.domain.mail.Mails.Postponement;
import io.sallyport.domain.mail.Mails.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements on {@code mails}. */
interface MailSql {

  String CONTENT = "id, user_id, kind, language, sealed_content, domain, created_at, useful_until";

  @SqlUpdate(
      """
      insert into <schema>.mails
             (id, user_id, kind, language, state, sealed_content, domain, attempts, due_at,
              useful_until, created_at)
      values (:id.value, :userId?.value, :kind, :languageTag, 'queued', :sealedContent, :domain, 0,
              :createdAt, :usefulUntil, :createdAt)
      """)
  int insert(@BindMethods Mail mail, @Nullable String languageTag);

  /** It is due again when the lease ends, unless it is settled or postponed before. */
  @SqlQuery(
      """
      update <schema>.mails
         set due_at = :until, holder = :holder
       where id = any (array(
               select id
                 from <schema>.mails
                where state = 'queued' and due_at <= :now
                order by due_at
                limit :most
                  for update skip locked))
      returning holder, attempts,\s"""
          + CONTENT)
  List<ClaimedMail> claim(@BindMethods Claim claim, int most);

  @SqlUpdate(
      """
      update <schema>.mails
         set state = :label, settled_at = :at, last_reply = :reply, holder = null,
             sealed_content = case when :label = 'inbox' then sealed_content end
       where id = :id and holder = :holder and state = 'queued'
      """)
  int settle(UUID id, UUID holder, String label, @BindMethods Settlement settlement);

  @SqlUpdate(
      """
      update <schema>.mails
         set due_at = :dueAt, attempts = :attempts, last_reply = :reply, holder = null
       where id = :id and holder = :holder and state = 'queued'
      """)
  int postpone(UUID id, UUID holder, @BindMethods Postponement postponement);

  @SqlQuery(
      """
      select id, kind, domain, state, attempts, created_at, due_at, settled_at, last_reply
        from <schema>.mails
       where id < :before and (cast(:label as text) is null or state = :label)
       order by id desc
       limit :most
      """)
  List<MailStatus> page(UUID before, @Nullable String label, int most);

  @SqlQuery(
      "select "
          + CONTENT
          + """
           from <schema>.mails
          where state = 'inbox'
          order by id desc
          limit :most
         """)
  List<Mail> inbox(int most);

  @SqlQuery(
      """
      select count(*) filter (where due_at <= :now) as due,
             count(*) filter (where due_at > :now) as later,
             min(due_at) filter (where due_at <= :now) as oldest_due
        from <schema>.mails
       where state = 'queued'
      """)
  MailBacklog backlog(Instant now);

  @SqlUpdate("delete from <schema>.mails where user_id = :userId")
  int deleteOf(UUID userId);

  @SqlUpdate(
      """
      delete from <schema>.mails
       where id = any (array(
               select id
                 from <schema>.mails
                where settled_at <= :before
                order by settled_at
                limit :most
                  for update skip locked))
      """)
  int removeSettled(Instant before, int most);
}
