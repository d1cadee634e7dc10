package io.sallyport.testkit.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.password.QuickPasswordHasher;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Someone to put into a test, described step by step; each step answers another one and changes
 * nothing, so a step may be kept and gone on from. It is one person throughout: who is built twice
 * has one id.
 *
 * @see SampleUsers#aUser()
 */
public final class SampleUser {

  private final User user;

  SampleUser(User user) {
    this.user = user;
  }

  public SampleUser withEmail(String email) {
    return with(EmailAddress.of(email), user.createdAt());
  }

  public SampleUser registeredAt(Instant instant) {
    return with(user.email(), instant);
  }

  public SampleUser named(String fullName) {
    return after(now -> now.renamed(new FullName(fullName), now.createdAt()));
  }

  /** Hashed by a {@link QuickPasswordHasher}, which is to verify it. */
  public SampleUser withPassword(String password) {
    var hash = new QuickPasswordHasher().hash(new Password(Secret.of(password)));
    return after(now -> now.rehashed(hash));
  }

  public SampleUser admin() {
    return after(now -> now.withRoles(Set.of(Role.ADMIN), now.createdAt()));
  }

  public SampleUser deactivated() {
    return after(now -> now.deactivated(now.createdAt()));
  }

  public User build() {
    return user;
  }

  private SampleUser after(UnaryOperator<User> event) {
    return new SampleUser(event.apply(user));
  }

  private SampleUser with(EmailAddress email, Instant registered) {
    return new SampleUser(
        new User(
            user.id(),
            email,
            user.passwordHash(),
            user.fullName(),
            user.active(),
            user.emailVerified(),
            user.roles(),
            registered,
            registered,
            user.version(),
            user.securityStamp()));
  }
}
