package io.sallyport.domain.user;

import io.sallyport.domain.user.UserRefusal.PreconditionFailed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The versions on which the caller's decision still stands (RFC 9110 section 13.1.1).
 *
 * @param versions null if any version will do; empty if none will
 */
public record ExpectedVersion(@Nullable Set<Long> versions) {

  public ExpectedVersion {
    versions = versions == null ? null : Set.copyOf(versions);
  }

  public static ExpectedVersion any() {
    return new ExpectedVersion(null);
  }

  /**
   * @throws PreconditionFailed if the user has another version
   */
  public void require(User user) {
    if (versions != null && !versions.contains(user.version())) {
      throw new PreconditionFailed();
    }
  }
}
