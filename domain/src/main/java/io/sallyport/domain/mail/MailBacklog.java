package io.sallyport.domain.mail;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is in the queue.
 *
 * @param due how many should have been taken up by now
 * @param later how many are to be tried again later, or are being sent
 * @param oldestDue since when the oldest of those that are due is; null if none is
 */
public record MailBacklog(int due, int later, @Nullable Instant oldestDue) {

  public Optional<Instant> dueSince() {
    return Optional.ofNullable(oldestDue);
  }
}
