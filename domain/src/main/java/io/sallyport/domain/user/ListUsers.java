package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;

/** Shows an administrator everyone, page by page. */
@FunctionalInterface
public interface ListUsers extends UseCase<ListUsers.Command, UserDirectory.Page> {

  /** What is asked, and by whom. */
  record Command(Actor actor, UserDirectory.Query query) {}

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   * @throws UserRefusal.ListOverloaded if it cannot be found in the time that a list may take
   */
  @Override
  UserDirectory.Page handle(Command command);
}
