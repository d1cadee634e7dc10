package io.sallyport.domain.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What someone is to the system: a named set of permissions. */
public enum Role {
  /** Everyone who has an account. */
  USER(EnumSet.noneOf(Permission.class)),
  /** May see and change every account. */
  ADMIN(EnumSet.allOf(Permission.class));

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final Set<Permission> permissions;

  private final String label;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
    this.label = name().toLowerCase(Locale.ROOT);
  }

  public boolean has(Permission permission) {
    return permissions.contains(permission);
  }

  /** The name the outside sees, in lower case. */
  public String label() {
    return label;
  }

  /** Empty if no role has that label. */
  public static Optional<Role> of(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
