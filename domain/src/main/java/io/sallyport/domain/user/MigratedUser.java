package io.sallyport.domain.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Violations;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone whom another system tells of, once what it tells has been looked at. */
public record MigratedUser(User user, @Nullable ExternalId externalId) {

  /**
   * @throws InvalidValue naming every bad one of {@code email}, {@code passwordHash}, {@code
   *     fullName} and {@code externalId}
   */
  public static MigratedUser read(
      ImportedUser imported, PasswordHasher hasher, UserId id, Instant now) {
    var violations = new Violations();
    EmailAddress email = violations.take("email", () -> EmailAddress.of(imported.email()));
    FullName fullName = violations.take("fullName", () -> FullName.of(imported.fullName()));
    String theirId = imported.externalId();
    ExternalId externalId =
        theirId == null ? null : violations.take("externalId", () -> ExternalId.of(theirId));
    PasswordHash hash = imported.passwordHash();
    if (hash != null && !hasher.canVerify(hash)) {
      violations.add(
          "passwordHash",
          "unreadable_hash",
          "The hash is of no form that passwords can be compared with here.");
    }
    violations.refuseIfAny();
    User user = User.imported(id, Objects.requireNonNull(email), fullName, imported, now);
    return new MigratedUser(user, externalId);
  }
}
