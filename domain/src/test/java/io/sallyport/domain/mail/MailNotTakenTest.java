package io.sallyport.domain.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.mail.MailNotTaken.Reason;
import io.sallyport.domain.user.EmailAddress;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class MailNotTakenTest {

  @Test
  void keeps_of_a_reply_one_line_that_the_queue_can_hold() {
    var refusal = new MailNotTaken(Reason.PASSING, "450 4.2.1\r\nlater" + "x".repeat(400));

    assertEquals(Reason.PASSING, refusal.reason());
    assertEquals(MailNotTaken.MAX_REPLY, refusal.reply().length());
    assertEquals("450 4.2.1laterx", refusal.reply().substring(0, 15));
  }

  @Test
  void an_addressee_reads_no_language_whose_name_is_longer_than_any() {
    EmailAddress address = EmailAddress.of("ada@example.org");
    Locale longest = Locale.forLanguageTag("de-x-" + "abcdefgh-".repeat(20) + "a");

    assertEquals(null, new Addressee(address, null, longest).language());
    assertEquals(Locale.GERMANY, new Addressee(address, null, Locale.GERMANY).language());
  }
}
