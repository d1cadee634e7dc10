package io.sallyport.rest.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.user.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as clients see one: never a hash, never a counter of ours. */
record UserView(
    String id,
    String email,
    @Nullable String fullName,
    boolean isActive,
    boolean emailVerified,
    List<String> roles,
    String createdAt,
    String updatedAt) {

  static UserView of(User user) {
    return new UserView(
        user.id().toString(),
        user.email().value(),
        user.fullName() == null ? null : user.fullName().value(),
        user.active(),
        user.emailVerified(),
        user.roles().stream().sorted().map(Role::label).toList(),
        user.createdAt().toString(),
        user.updatedAt().toString());
  }
}
