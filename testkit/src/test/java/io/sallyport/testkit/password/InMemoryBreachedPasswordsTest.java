package io.sallyport.testkit.password;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.password.BreachedPasswords;
import io.sallyport.domain.password.Password;
import io.sallyport.domain.shared.Secret;
import org.junit.jupiter.api.Test;

final class InMemoryBreachedPasswordsTest implements BreachedPasswordsContract {

  @Override
  public BreachedPasswords breachedPasswords() {
    return InMemoryBreachedPasswords.of(KNOWN.toArray(String[]::new));
  }

  @Test
  void counts_what_it_is_asked() {
    InMemoryBreachedPasswords breached = InMemoryBreachedPasswords.of("known");

    breached.contains(new Password(Secret.of("known")));
    breached.contains(new Password(Secret.of("absent")));

    assertEquals(2, breached.askedCount());
  }
}
