package io.sallyport.testkit.mail;

import io.sallyport.domain.mail.Envelope;
import io.sallyport.domain.mail.Letter;
import io.sallyport.domain.mail.MailNotTaken;
import io.sallyport.domain.mail.Mailer;
import io.sallyport.domain.user.EmailAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Sends nothing and remembers everything, <strong>for tests only</strong>. Safe for use by many
 * threads.
 */
public final class RecordedMailer implements Mailer {

  /** A letter that was sent. */
  public record Sent(Envelope envelope, Letter letter) {}

  private final List<Sent> sent = new ArrayList<>();
  private final Queue<RuntimeException> failures = new ArrayDeque<>();

  @Override
  public synchronized void send(Envelope envelope, Letter letter) {
    RuntimeException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    sent.add(new Sent(envelope, letter));
  }

  /** Fails so the next time, or the time after what it was told before. */
  public synchronized void failNext(RuntimeException failure) {
    failures.add(failure);
  }

  /** Does not take the next mail. */
  public void refuseNext(MailNotTaken.Reason reason, String reply) {
    failNext(new MailNotTaken(reason, reply));
  }

  /** Everything, in the order in which it was sent. */
  public synchronized List<Sent> all() {
    return List.copyOf(sent);
  }

  /** Everything to one person. */
  public List<Letter> lettersTo(EmailAddress address) {
    return all().stream()
        .filter(one -> one.envelope().to().canonical().equals(address.canonical()))
        .map(Sent::letter)
        .toList();
  }

  /**
   * @throws IllegalStateException if there is none
   */
  public Letter lastLetterTo(EmailAddress address) {
    List<Letter> letters = lettersTo(address);
    if (letters.isEmpty()) {
      throw new IllegalStateException("There is no letter to " + address + ".");
    }
    return letters.get(letters.size() - 1);
  }

  /**
   * The link that its reader is to follow.
   *
   * @throws IllegalArgumentException if it has none
   */
  public static String linkIn(Letter letter) {
    return letter.fields().text("link").reveal();
  }

  /**
   * The code that its reader may type instead.
   *
   * @throws IllegalArgumentException if it has none
   */
  public static String codeIn(Letter letter) {
    return letter.fields().text("code").reveal();
  }
}
