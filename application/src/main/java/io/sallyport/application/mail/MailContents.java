package io.sallyport.application.mail;

import io.sallyport.domain.mail.Addressee;
import io.sallyport.domain.mail.Envelope;
import io.sallyport.domain.mail.Letter;
import io.sallyport.domain.mail.LetterFields;
import io.sallyport.domain.mail.Mail;
import io.sallyport.domain.mail.MailId;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.user.EmailAddress;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Makes mails of letters, and letters of mails. What is sealed has a line each for the id of the
 * mail, so that it is of no use in another one, the address as it is shown and in canonical form,
 * and then a line for each fact: its type, its name, its value.
 */
public final class MailContents {

  private static final String PURPOSE = "mails";
  private static final String TEXT = "text";
  private static final String INSTANT = "instant";

  /** What a mail holds. */
  record Opened(Envelope envelope, Letter letter) {}

  private final Sealer sealer;
  private final SecretSource secrets;

  public MailContents(Sealer sealer, SecretSource secrets) {
    this.sealer = sealer;
    this.secrets = secrets;
  }

  /**
   * A mail to be posted.
   *
   * @param usefulUntil from then on it is not sent any more: when its link expires
   */
  public Mail seal(Addressee to, Letter letter, Instant now, Instant usefulUntil) {
    MailId id = MailId.next(now, secrets);
    String canonical = to.address().canonical();
    return new Mail(
        id,
        to.userId(),
        letter.kind().label(),
        to.language(),
        sealer.seal(PURPOSE, Secret.of(write(id, to.address(), letter.fields()))),
        canonical.substring(canonical.lastIndexOf('@') + 1),
        now,
        usefulUntil);
  }

  private static String write(MailId id, EmailAddress address, LetterFields fields) {
    var lines = new StringJoiner("\n").add(id.toString());
    lines.add(address.value()).add(address.canonical());
    fields.texts().forEach((name, text) -> lines.add(line(TEXT, name, text.reveal())));
    fields.instants().forEach((name, at) -> lines.add(line(INSTANT, name, at.toString())));
    return lines.toString();
  }

  private static String line(String type, String name, String value) {
    return type + " " + name + " " + value;
  }

  /**
   * Empty if it was sealed under another key or for another mail, or if this version does not know
   * such a letter.
   */
  Optional<Opened> open(Mail mail) {
    return Letter.Kind.of(mail.kind())
        .flatMap(
            kind -> sealer.open(PURPOSE, mail.sealedContent()).flatMap(it -> read(mail, kind, it)));
  }

  private static Optional<Opened> read(Mail mail, Letter.Kind kind, Secret content) {
    try {
      Iterator<String> lines = content.reveal().lines().iterator();
      if (!lines.next().equals(mail.id().toString())) {
        return Optional.empty();
      }
      var address = new EmailAddress(lines.next(), lines.next());
      var envelope = new Envelope(mail.id(), address, mail.language());
      return Optional.of(new Opened(envelope, kind.read(fields(lines))));
    } catch (RuntimeException laterForm) {
      // Nobody else can have sealed it; a node of that version reads it.
      return Optional.empty();
    }
  }

  private static LetterFields fields(Iterator<String> lines) {
    LetterFields fields = LetterFields.none();
    while (lines.hasNext()) {
      String[] parts = lines.next().split(" ", 3);
      fields =
          parts[0].equals(INSTANT)
              ? fields.with(parts[1], Instant.parse(parts[2]))
              : fields.with(parts[1], Secret.of(parts[2]));
    }
    return fields;
  }
}
