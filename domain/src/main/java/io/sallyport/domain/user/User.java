package io.sallyport.domain.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHash;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who has an account. Immutable: each event answers the user as they are after it.
 *
 * @param passwordHash null for someone who cannot log in with a password (yet)
 * @param fullName null if they gave none
 * @param emailVerified whether they have shown that the address is theirs
 * @param roles always with {@link Role#USER}
 * @param version rises by one each time {@link Users#save} keeps a change
 * @param securityStamp rises when everyone signed in as this user must be signed out: a session
 *     opened under a lower stamp is over, whatever else is true of it, on every node and in every
 *     race
 */
public record User(
    UserId id,
    EmailAddress email,
    @Nullable PasswordHash passwordHash,
    @Nullable FullName fullName,
    boolean active,
    boolean emailVerified,
    Set<Role> roles,
    Instant createdAt,
    Instant updatedAt,
    long version,
    long securityStamp) {

  public User {
    var all = EnumSet.of(Role.USER);
    all.addAll(roles);
    roles = Set.copyOf(all);
  }

  /** Someone new: active, with the role of everyone, the address not yet verified. */
  public static User registered(
      UserId id,
      EmailAddress email,
      @Nullable PasswordHash passwordHash,
      @Nullable FullName fullName,
      Instant now) {
    return new User(
        id, email, passwordHash, fullName, true, false, Set.of(Role.USER), now, now, 1, 1);
  }

  /** Someone taken over from another system, of whom it says all this. */
  public static User imported(
      UserId id,
      EmailAddress email,
      @Nullable FullName fullName,
      ImportedUser imported,
      Instant now) {
    Instant since = imported.registeredAt() == null ? now : imported.registeredAt();
    return new User(
        id,
        email,
        imported.passwordHash(),
        fullName,
        imported.active(),
        imported.emailVerified(),
        imported.roles(),
        since,
        now,
        1,
        1);
  }

  public boolean isActiveAdmin() {
    return active && roles.contains(Role.ADMIN);
  }

  public User renamed(@Nullable FullName newName, Instant now) {
    return Objects.equals(newName, fullName)
        ? this
        : copy(passwordHash, newName, active, roles, now, securityStamp);
  }

  public User activated(Instant now) {
    return active ? this : copy(passwordHash, fullName, true, roles, now, securityStamp);
  }

  /** Also signs them out everywhere. */
  public User deactivated(Instant now) {
    return active ? copy(passwordHash, fullName, false, roles, now, securityStamp + 1) : this;
  }

  public User withRoles(Set<Role> newRoles, Instant now) {
    User changed = copy(passwordHash, fullName, active, newRoles, now, securityStamp);
    return changed.roles.equals(roles) ? this : changed;
  }

  /**
   * Also signs them out everywhere.
   *
   * @param newHash null if there is to be none
   */
  public User passwordChanged(@Nullable PasswordHash newHash, Instant now) {
    return copy(newHash, fullName, active, roles, now, securityStamp + 1);
  }

  /** Nothing has signed them out everywhere since they registered, as a new password does. */
  public boolean hasFirstCredentials() {
    return securityStamp == 1;
  }

  /** The same password, hashed anew as the hasher now prefers; nobody is signed out. */
  public User rehashed(PasswordHash newHash) {
    return copy(newHash, fullName, active, roles, updatedAt, securityStamp);
  }

  public User signedOutEverywhere() {
    return copy(passwordHash, fullName, active, roles, updatedAt, securityStamp + 1);
  }

  /** The same user as a store has kept them: of the next version. */
  public User saved() {
    return new User(
        id,
        email,
        passwordHash,
        fullName,
        active,
        emailVerified,
        roles,
        createdAt,
        updatedAt,
        version + 1,
        securityStamp);
  }

  private User copy(
      @Nullable PasswordHash hash,
      @Nullable FullName name,
      boolean isActive,
      Set<Role> theirRoles,
      Instant changedAt,
      long stamp) {
    return new User(
        id,
        email,
        hash,
        name,
        isActive,
        emailVerified,
        theirRoles,
        createdAt,
        changedAt,
        version,
        stamp);
  }
}
