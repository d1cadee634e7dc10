package io.sallyport.domain.mail;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;
import java.util.List;

/** Shows an operator what has become of mails. */
@FunctionalInterface
public interface ListMails extends UseCase<ListMails.Command, List<MailStatus>> {

  /** What is asked, and by whom. */
  record Command(Actor.Operator actor, Mails.Query query) {}

  /** The newest first. */
  @Override
  List<MailStatus> handle(Command command);
}
