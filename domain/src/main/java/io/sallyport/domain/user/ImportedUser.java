package io.sallyport.domain.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.password.PasswordHash;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has an account in another system, as that system tells it: nothing in it has been
 * looked at yet.
 *
 * @param email as it stands there; brought to our form, see {@link EmailAddress}
 * @param passwordHash kept as it is, and renewed at the next log-in; null if they have none
 * @param externalId to link them by; null if they are not to be linked
 * @param registeredAt null for now
 */
public record ImportedUser(
    String email,
    @Nullable PasswordHash passwordHash,
    @Nullable String fullName,
    Set<Role> roles,
    boolean active,
    boolean emailVerified,
    @Nullable String externalId,
    @Nullable Instant registeredAt) {

  public ImportedUser {
    roles = Set.copyOf(roles);
  }

  /** Without anything that tells who it is. */
  @Override
  public String toString() {
    return "ImportedUser[roles=" + roles + ", active=" + active + "]";
  }

  /** Someone active, with the role of everyone and nothing else said of them. */
  public static ImportedUser of(String email, @Nullable PasswordHash passwordHash) {
    return new ImportedUser(email, passwordHash, null, Set.of(), true, false, null, null);
  }

  /** The same, with a full name. */
  public ImportedUser named(String theirName) {
    return new ImportedUser(
        email, passwordHash, theirName, roles, active, emailVerified, externalId, registeredAt);
  }

  /** The same, to be linked by what the other system calls them. */
  public ImportedUser linkedTo(String theirId) {
    return new ImportedUser(
        email, passwordHash, fullName, roles, active, emailVerified, theirId, registeredAt);
  }
}
