package io.sallyport.domain.user;

import io.sallyport.domain.access.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that may be changed about a user; what is not named stays as it is. */
public sealed interface UserChange {

  User applyTo(User user, Instant now);

  /**
   * @param fullName null takes the name away
   */
  record Rename(@Nullable FullName fullName) implements UserChange {
    @Override
    public User applyTo(User user, Instant now) {
      return user.renamed(fullName, now);
    }
  }

  record SetActive(boolean active) implements UserChange {
    @Override
    public User applyTo(User user, Instant now) {
      return active ? user.activated(now) : user.deactivated(now);
    }
  }

  /** Replaces all roles; everyone keeps {@link Role#USER}. */
  record SetRoles(Set<Role> roles) implements UserChange {

    public SetRoles {
      roles = Set.copyOf(roles);
    }

    @Override
    public User applyTo(User user, Instant now) {
      return user.withRoles(roles, now);
    }
  }

  /** Adds one role to those that a user has. */
  record GrantRole(Role role) implements UserChange {
    @Override
    public User applyTo(User user, Instant now) {
      Set<Role> roles = EnumSet.of(role, user.roles().toArray(Role[]::new));
      return user.withRoles(roles, now);
    }
  }

  /** Takes one role away; everyone keeps {@link Role#USER}. */
  record RevokeRole(Role role) implements UserChange {
    @Override
    public User applyTo(User user, Instant now) {
      Set<Role> roles = EnumSet.of(Role.USER, user.roles().toArray(Role[]::new));
      roles.remove(role);
      return user.withRoles(roles, now);
    }
  }
}
