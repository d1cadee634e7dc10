package io.sallyport.domain.mail;

import io.sallyport.domain.access.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue through which mail leaves, at least once each. Reached only inside a transaction. */
public interface Mails {

  /** The most mails that a page or the inbox shows. */
  int MAX_PAGE = 200;

  /**
   * @param holder a name that no other claim has
   * @param until when another may take over what has not been settled
   */
  record Claim(UUID holder, Instant now, Instant until) {}

  /**
   * The end of a mail.
   *
   * @param state any but {@link MailState#QUEUED}
   * @param reply what a mail system said; null if nothing
   */
  record Settlement(MailState state, Instant at, @Nullable String reply) {

    public Settlement {
      if (state == MailState.QUEUED) {
        throw new IllegalArgumentException("A mail that is queued is not settled.");
      }
    }
  }

  /**
   * Another try.
   *
   * @param dueAt when
   * @param attempts how often it was tried in vain, this time included if it counts
   * @param reply what a mail system said
   */
  record Postponement(Instant dueAt, int attempts, String reply) {}

  /**
   * @param state null for any
   * @param before the last of the page before; null for the first page
   * @param most 1 to {@value #MAX_PAGE}
   */
  record Query(@Nullable MailState state, @Nullable MailId before, int most) {

    public Query {
      if (most < 1 || most > MAX_PAGE) {
        throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " mails.");
      }
    }
  }

  /** Queues a mail, due at once. */
  void post(Mail mail);

  /**
   * Takes mails that are due, those due longest first, and none that somebody else holds: one
   * conditional statement, which waits for nobody.
   *
   * @param most how many at most
   */
  List<ClaimedMail> claim(Claim claim, int most);

  /**
   * Ends a mail. Its content is forgotten, unless it is kept for the {@link MailState#INBOX}.
   *
   * @return false, with nothing changed, if somebody else has claimed it meanwhile, or it is
   *     settled
   */
  boolean settle(ClaimedMail mail, Settlement settlement);

  /**
   * Puts a mail back.
   *
   * @return false, with nothing changed, if somebody else has claimed it meanwhile, or it is
   *     settled
   */
  boolean postpone(ClaimedMail mail, Postponement postponement);

  /** The newest first. */
  List<MailStatus> page(Query query);

  /** What is kept for the developer to read, the newest first; {@value #MAX_PAGE} at most. */
  List<Mail> inbox();

  MailBacklog backlog(Instant now);

  /** Removes every mail about a user's account, whatever its state. */
  void forget(UserId userId);

  /**
   * Removes what was settled long ago, without waiting for anyone.
   *
   * @param before what was settled then or earlier
   * @param most how many at most
   * @return how many
   */
  int removeSettled(Instant before, int most);
}
