package io.sallyport.domain.password;

/**
 * Passwords that were found in breaches of other systems, so that whoever tries such lists does not
 * find ours (NIST SP 800-63B-4 section 3.1.1.2).
 *
 * <p>May be slow, a second perhaps, so it is never asked inside a transaction. Safe for use by many
 * threads.
 */
@FunctionalInterface
public interface BreachedPasswords {

  /**
   * Whether the password is one of them. Who cannot tell says no: an outage elsewhere must not keep
   * people from having an account.
   */
  boolean contains(Password password);

  /** Knows of no breach. */
  static BreachedPasswords none() {
    return password -> false;
  }
}
