package io.sallyport.application.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.mail.Addressee;
import io.sallyport.domain.mail.Envelope;
import io.sallyport.domain.mail.Letter.PasswordChanged;
import io.sallyport.domain.mail.Letter.RecoverPassword;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.mail.Proof;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.testkit.shared.PlainSealer;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class MailContentsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final EmailAddress ADDRESS = EmailAddress.of("Ada@bücher.example");
  private static final UserId ADA = new UserId(new UUID(1, 2));
  private static final RecoverPassword LETTER =
      new RecoverPassword(
          new Proof(
              Secret.of("https://app.example/recover#token=a b=c"),
              LATER,
              Secret.of("01234567"),
              NOW.plusSeconds(600)));

  private final PlainSealer sealer = new PlainSealer();
  private final MailContents contents = new MailContents(sealer, new ScriptedSecretSource());
  private final Mail mail =
      contents.seal(new Addressee(ADDRESS, ADA, Locale.GERMAN), LETTER, NOW, LATER);

  private static Mail as(Mail mail, MailId id, String kind) {
    return new Mail(
        id,
        mail.userId(),
        kind,
        mail.language(),
        mail.sealedContent(),
        mail.domain(),
        mail.createdAt(),
        mail.usefulUntil());
  }

  @Test
  void opens_what_it_has_sealed() {
    assertEquals(
        Optional.of(
            new MailContents.Opened(new Envelope(mail.id(), ADDRESS, Locale.GERMAN), LETTER)),
        contents.open(mail));
  }

  @Test
  void shows_of_a_mail_its_kind_its_user_and_the_domain() {
    assertEquals("recover_password", mail.kind());
    assertEquals("xn--bcher-kva.example", mail.domain());
    assertEquals(ADA, mail.userId());
    assertEquals(NOW, mail.createdAt());
    assertEquals(LATER, mail.usefulUntil());
    assertEquals(
        "Mail[id=" + mail.id() + ", kind=recover_password, domain=xn--bcher-kva.example]",
        mail.toString());
  }

  @Test
  void leaves_out_what_is_not_known() {
    Mail notice =
        contents.seal(
            new Addressee(ADDRESS, null, null), new PasswordChanged(NOW, null), NOW, LATER);

    assertEquals(
        Optional.of(new PasswordChanged(NOW, null)),
        contents.open(notice).map(MailContents.Opened::letter));
  }

  @Test
  void opens_nothing_that_was_sealed_for_another_mail() {
    assertEquals(
        Optional.empty(), contents.open(as(mail, new MailId(new UUID(8, 8)), mail.kind())));
  }

  @Test
  void opens_nothing_that_another_key_has_sealed() {
    var others = new MailContents(new PlainSealer(), new ScriptedSecretSource());

    assertEquals(Optional.empty(), others.open(mail));
  }

  @Test
  void opens_no_letter_that_this_version_does_not_know() {
    assertEquals(Optional.empty(), contents.open(as(mail, mail.id(), "of_a_later_version")));
  }

  @Test
  void opens_no_letter_that_lacks_a_fact() {
    assertEquals(Optional.empty(), contents.open(as(mail, mail.id(), "already_registered")));
  }

  @Test
  void opens_nothing_of_another_form() {
    for (String form : new String[] {"", "\nversion 2", "\na@b.example\na@b.example\nbare"}) {
      String content = mail.id() + form;
      var other =
          new Mail(
              mail.id(),
              null,
              mail.kind(),
              null,
              sealer.seal("mails", Secret.of(content)),
              mail.domain(),
              NOW,
              LATER);

      assertEquals(Optional.empty(), contents.open(other), content);
    }
  }
}
