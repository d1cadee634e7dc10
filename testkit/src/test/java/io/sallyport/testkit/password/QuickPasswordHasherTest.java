package io.sallyport.testkit.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.shared.Secret;
import org.junit.jupiter.api.Test;

class QuickPasswordHasherTest implements PasswordHasherContract {

  private static final Password PASSWORD = new Password(Secret.of("correct horse"));

  @Override
  public PasswordHasher hasher() {
    return new QuickPasswordHasher();
  }

  @Test
  void counts_what_it_is_asked() {
    var hasher = new QuickPasswordHasher();
    PasswordHash hash = hasher.hash(PASSWORD);
    hasher.verify(PASSWORD, hash);
    hasher.verify(PASSWORD, null);
    hasher.needsRehash(hash);
    assertEquals(1, hasher.hashCount());
    assertEquals(2, hasher.verifyCount());
  }

  @Test
  void renews_what_a_weaker_one_made() {
    PasswordHash weak = new QuickPasswordHasher(1).hash(PASSWORD);
    var stronger = new QuickPasswordHasher(2);
    assertTrue(stronger.needsRehash(weak));
    assertTrue(stronger.verify(PASSWORD, weak));
    assertFalse(stronger.needsRehash(stronger.hash(PASSWORD)));
  }
}
