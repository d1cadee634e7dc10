package io.sallyport.domain.user;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.Actor;

/** Shows an administrator everyone, page by page. */
@FunctionalInterface
public interface ListUsers {

  /**
   * @throws AccessRefusal.Forbidden if the actor is no administrator
   */
  UserDirectory.Page handle(Actor actor, UserDirectory.Query query);
}
