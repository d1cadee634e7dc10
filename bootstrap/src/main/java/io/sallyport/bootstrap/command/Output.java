package io.sallyport.bootstrap.command;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.key.SigningKey;
import io.sallyport.domain.user.User;
import java.util.stream.Collectors;

/** How a user, or a key pair, looks on a terminal. */
final class Output {

  private Output() {}

  static String line(User user) {
    return String.join(
        "\t", user.id().toString(), user.email().value(), state(user), roles(user), name(user));
  }

  static String page(User user) {
    return """
        id:          %s
        email:       %s
        full name:   %s
        state:       %s
        roles:       %s
        created:     %s
        updated:     %s"""
        .formatted(
            user.id(),
            user.email().value(),
            name(user),
            state(user),
            roles(user),
            user.createdAt(),
            user.updatedAt());
  }

  /**
   * @param state what it does now
   */
  static String line(SigningKey key, String state) {
    return String.join(
        "\t",
        key.id(),
        key.algorithm().name(),
        state,
        key.createdAt().toString(),
        key.signsFrom().toString());
  }

  private static String state(User user) {
    return user.active() ? "active" : "inactive";
  }

  private static String roles(User user) {
    return user.roles().stream().map(Role::label).sorted().collect(Collectors.joining(","));
  }

  private static String name(User user) {
    return user.fullName() == null ? "-" : user.fullName().value();
  }
}
