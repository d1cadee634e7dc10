package io.sallyport.testkit.password;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows the passwords that it is told of. It counts what it was asked, so that a test can say
 * whether it was. Safe for use by many threads.
 */
public final class InMemoryBreachedPasswords implements BreachedPasswords {

  private final Set<Password> known;
  private final AtomicInteger asked = new AtomicInteger();

  private InMemoryBreachedPasswords(Set<Password> known) {
    this.known = known;
  }

  /** Knows these and no other. */
  public static InMemoryBreachedPasswords of(String... known) {
    return new InMemoryBreachedPasswords(
        Stream.of(known)
            .map(text -> new Password(Secret.of(text)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public boolean contains(Password password) {
    asked.incrementAndGet();
    return known.contains(password);
  }

  /** How often it was asked. */
  public int askedCount() {
    return asked.get();
  }
}
