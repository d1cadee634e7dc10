package io.sallyport.domain.user;

import io.sallyport.domain.access.UserId;
import java.util.Optional;

/** Who is who in another system. Reached only inside a transaction. */
public interface ExternalIds {

  /**
   * Links a user to an external id, in place of any that they had.
   *
   * @return false, with nothing changed, if another user has it, or there is no such user
   */
  boolean link(UserId user, ExternalId externalId);

  Optional<UserId> find(ExternalId externalId);

  Optional<ExternalId> find(UserId user);
}
