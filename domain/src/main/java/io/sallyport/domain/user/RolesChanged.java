package io.sallyport.domain.user;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import java.time.Instant;
import java.util.Set;

/**
 * Someone may do other things than before; felt by their next request.
 *
 * @param roles all that they have now
 */
public record RolesChanged(UserId userId, Set<Role> roles, Instant at) implements AccountEvent {

  public RolesChanged {
    roles = Set.copyOf(roles);
  }

  @Override
  public String type() {
    return "roles.changed";
  }
}
