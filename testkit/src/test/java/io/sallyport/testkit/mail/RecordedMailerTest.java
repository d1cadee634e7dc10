package io.sallyport.testkit.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.mail.Envelope;
import io.sallyport.domain.mail.Letter;
import io.sallyport.domain.mail.Letter.AlreadyRegistered;
import io.sallyport.domain.mail.Letter.RecoverPassword;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.MailNotTaken;
import io.sallyport.domain.mail.MailNotTaken.Reason;
import io.sallyport.domain.mail.Proof;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EmailAddress;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RecordedMailerTest {

  private static final EmailAddress ADA = EmailAddress.of("ada@example.org");
  private static final EmailAddress BOB = EmailAddress.of("bob@example.org");
  private static final Letter NOTICE = new AlreadyRegistered(Instant.EPOCH);
  private static final Letter RECOVERY =
      new RecoverPassword(
          new Proof(Secret.of("https://a#b"), Instant.EPOCH, Secret.of("12345678"), Instant.EPOCH));

  private final RecordedMailer mailer = new RecordedMailer();

  private void send(EmailAddress to, Letter letter) {
    mailer.send(new Envelope(new MailId(new UUID(1, 1)), to, null), letter);
  }

  @Test
  void remembers_the_last_letter_to_each() {
    send(ADA, NOTICE);
    send(ADA, RECOVERY);
    send(BOB, NOTICE);

    assertEquals(RECOVERY, mailer.lastLetterTo(ADA));
    assertEquals(NOTICE, mailer.lastLetterTo(BOB));
    assertEquals(2, mailer.lettersTo(ADA).size());
    assertEquals(3, mailer.all().size());
  }

  @Test
  void says_that_there_is_no_letter() {
    send(BOB, NOTICE);

    assertThrows(IllegalStateException.class, () -> mailer.lastLetterTo(ADA));
  }

  @Test
  void finds_link_and_code_in_a_letter() {
    assertEquals("https://a#b", RecordedMailer.linkIn(RECOVERY));
    assertEquals("12345678", RecordedMailer.codeIn(RECOVERY));
    assertThrows(IllegalArgumentException.class, () -> RecordedMailer.linkIn(NOTICE));
  }

  @Test
  void fails_as_it_is_told_to_and_then_no_more() {
    mailer.refuseNext(Reason.PASSING, "451");

    assertEquals(
        Reason.PASSING, assertThrows(MailNotTaken.class, () -> send(ADA, NOTICE)).reason());
    send(ADA, NOTICE);

    assertEquals(1, mailer.all().size());
  }
}
