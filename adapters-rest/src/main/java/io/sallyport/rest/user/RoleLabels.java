package io.sallyport.rest.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.shared.Violations;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the labels of roles as clients write them. */
final class RoleLabels {
  private RoleLabels() {}

  /** Notes every label that no role has, at its place in {@code roles}. */
  static Set<Role> read(List<String> labels, Violations violations) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (int at = 0; at < labels.size(); at++) {
      String place = "roles/" + at;
      Role.of(labels.get(at))
          .ifPresentOrElse(
              roles::add,
              () -> violations.add(place, "unknown_role", "The roles are user and admin."));
    }
    return roles;
  }
}
