package io.sallyport.domain.challenge;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import org.jspecify.annotations.Nullable;

/**
 * To whom a challenge was sent.
 *
 * @param userId null for somebody who has no account
 * @param securityStamp of the user when it was sent; 0 without one
 * @param address the canonical form of the address
 */
public record Recipient(@Nullable UserId userId, long securityStamp, String address) {

  /** A user, at the address of their account. */
  public static Recipient of(User user) {
    return at(user, user.email());
  }

  /** A user, at an address that is not, or not any more, that of their account. */
  public static Recipient at(User user, EmailAddress email) {
    return new Recipient(user.id(), user.securityStamp(), email.canonical());
  }

  /** Somebody without an account. */
  public static Recipient stranger(EmailAddress email) {
    return new Recipient(null, 0, email.canonical());
  }

  /** Whether it is this user, with the address at which they were asked. */
  boolean isAtTheAddressOf(User user) {
    return user.id().equals(userId) && user.email().canonical().equals(address);
  }

  /** Without the address, which a log must not hold. */
  @Override
  public String toString() {
    return "Recipient[userId=" + userId + "]";
  }
}
