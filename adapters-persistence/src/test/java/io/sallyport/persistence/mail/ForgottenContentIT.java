package io.sallyport.persistence.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.MailState;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.mail.Mails.Claim;
import io.sallyport.domain.mail.Mails.Settlement;
import io.sallyport.persistence.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForgottenContentIT {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final TestDatabase database = new TestDatabase();

  @AfterEach
  void leave() {
    database.close();
  }

  private void post(int number) {
    var mail =
        new Mail(
            new MailId(new UUID(number, 0)),
            null,
            "kind",
            null,
            "secret " + number,
            "example.org",
            NOW.plusSeconds(number),
            NOW.plusSeconds(60));
    database
        .transactions()
        .inTransaction(
            stores -> {
              stores.get(Mails.class).post(mail);
              return mail;
            });
  }

  @ParameterizedTest
  @EnumSource(value = MailState.class, mode = EnumSource.Mode.EXCLUDE, names = "QUEUED")
  void only_the_inbox_keeps_what_a_mail_said_when_it_has_ended(MailState end) {
    post(1);
    post(2);

    boolean settled =
        database
            .transactions()
            .inTransaction(
                stores -> {
                  Mails mails = stores.get(Mails.class);
                  var claim = new Claim(new UUID(7, 7), NOW.plusSeconds(1), NOW.plusSeconds(60));
                  return mails.settle(
                      mails.claim(claim, 1).get(0), new Settlement(end, NOW, "250 ok"));
                });

    assertTrue(settled);
    assertEquals(
        end == MailState.INBOX ? List.of("secret 1", "secret 2") : List.of("secret 2"),
        database.query(
            "select sealed_content from sallyport.mails"
                + " where sealed_content is not null order by id"));
  }
}
