package io.sallyport.domain.mail;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;
import java.time.Instant;
import java.util.List;

/**
 * Shows the developer what would have been sent, links and codes too. Only where mail goes to the
 * inbox is there any.
 */
@FunctionalInterface
public interface ReadInbox extends UseCase<Actor.Operator, List<ReadInbox.InboxMail>> {

  /** A letter that was sent nowhere. */
  record InboxMail(Envelope envelope, Instant createdAt, Letter letter) {}

  /** The newest first, {@value Mails#MAX_PAGE} at most; without what cannot be opened any more. */
  @Override
  List<InboxMail> handle(Actor.Operator actor);
}
