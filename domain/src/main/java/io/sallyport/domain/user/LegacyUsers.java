package io.sallyport.domain.user;

import java.util.Optional;

/**
 * The users of a system that this one takes the place of, who move over when they log in. Asked
 * once for each log-in or registration with an address that is not known here, never inside a
 * transaction. Must be safe for use by many threads.
 */
@FunctionalInterface
public interface LegacyUsers {

  /** Nobody, where there is no such system. */
  static LegacyUsers none() {
    return address -> Optional.empty();
  }

  /**
   * Someone by the address, whatever is typed as the password. Should take the same time whether
   * there is one or not.
   */
  Optional<ImportedUser> find(EmailAddress address);
}
