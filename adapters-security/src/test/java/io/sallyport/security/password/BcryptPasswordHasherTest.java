package io.sallyport.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.password.Password;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.password.PasswordHasherContract;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindrot.jbcrypt.BCrypt;

class BcryptPasswordHasherTest implements PasswordHasherContract {

  private final BcryptPasswordHasher quick =
      new BcryptPasswordHasher(4, new ScriptedSecretSource(), BCrypt::hashpw);

  @Override
  public PasswordHasher hasher() {
    return quick;
  }

  @Tag("ASVS-11.4.2")
  @Test
  void writes_plain_bcrypt_of_the_configured_cost() {
    var hasher = new BcryptPasswordHasher(10, new ScriptedSecretSource());
    PasswordHash hash = hasher.hash(password("correct horse"));
    assertTrue(hash.encoded().reveal().matches("\\$2a\\$10\\$[./A-Za-z0-9]{53}"));
    assertTrue(hasher.verify(password("correct horse"), hash));
    assertTrue(BCrypt.checkpw("correct horse", hash.encoded().reveal()));
  }

  @Test
  void draws_its_salt_from_the_source_it_is_given() {
    var first = new BcryptPasswordHasher(4, new ScriptedSecretSource(1), BCrypt::hashpw);
    var same = new BcryptPasswordHasher(4, new ScriptedSecretSource(1), BCrypt::hashpw);
    var other = new BcryptPasswordHasher(4, new ScriptedSecretSource(2), BCrypt::hashpw);
    PasswordHash hash = first.hash(password("correct horse"));
    assertEquals(hash, same.hash(password("correct horse")));
    assertFalse(hash.equals(other.hash(password("correct horse"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\u0000", "a\u0000"})
  void marks_a_password_with_nul(String text) {
    assertTrue(written(text).matches("\\$sallyport-1\\$2a\\$04\\$[./A-Za-z0-9]{53}"));
  }

  @Test
  void marks_a_password_of_more_than_72_bytes_in_utf_8() {
    assertTrue(written("x".repeat(72)).startsWith("$2a$"));
    assertTrue(written("x".repeat(73)).startsWith("$sallyport-1$2a$"));
    assertTrue(written("\uD83D\uDE00".repeat(18)).startsWith("$2a$"));
    assertTrue(written("\uD83D\uDE00".repeat(18) + "x").startsWith("$sallyport-1$2a$"));
  }

  /** The first five are of jBCrypt's own tests, the last of crypt_blowfish's. */
  @ParameterizedTest
  @CsvSource({
    "'',$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkgY8jIucDrjc8deX1s.",
    "a,$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe",
    "abc,$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i",
    "abcdefghijklmnopqrstuvwxyz,$2a$06$.rCVZVOThsIa97pEDOxvGuRRgzG64bvtJ0938xuqzv18d3ZpQhstC",
    "~!@#$%^&*()      ~!@#$%^&*()PNBFRD,"
        + "$2a$06$fPIsBO8qRqkjj273rfaOI.HtSV9jLDpTbZn782DC6/t7qT67P6FfO",
    "U*U,$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"
  })
  void verifies_published_vectors(String text, String encoded) {
    for (String revision : new String[] {"a", "b", "y"}) {
      PasswordHash hash = PasswordHash.of("$2" + revision + encoded.substring(3));
      assertTrue(quick.verify(password(text), hash), revision);
      assertFalse(quick.verify(password(text + "x"), hash), revision);
    }
  }

  /** Made with another implementation, the one of the Rust crate bcrypt. */
  @ParameterizedTest
  @CsvSource({
    "p\u00E4ssw\u00F6rd \uD83D\uDE00,$2b$04$VQLUMCxVjhM3/VOsIZT2IuTSedI4WRTFLnkmFiuYBe9Fmyz0OhI5u",
    "p\u00E4ssw\u00F6rd \uD83D\uDE00,$2a$05$f0noPd6YR8yY21rGLpx.geV1/Wlnp1CZ9z/NPhgUeA3mNnPHScO9i",
    "correct horse,$2b$04$WiHCfGp51E2ujyuSuP3ZSeiDhnTKwikHoTQ77vJs6PwCVtii5pDF.",
    "correct horse,$2a$05$2VWWiWXi79UrmlC5TrKwQu4aFoWu.T0pFgz4gQ.BCBnXlXWvwr0yy",
  })
  void verifies_what_another_system_wrote(String text, String encoded) {
    assertTrue(quick.verify(password(text), PasswordHash.of(encoded)));
  }

  @Test
  void verifies_its_own_format_made_by_other_means() {
    assertTrue(
        quick.verify(
            password("x".repeat(73)),
            PasswordHash.of(
                "$sallyport-1$2a$04$7FtH8SlHZhvk43TSu02lfe9CdWngC8b3QfZoGCM/leacQy0C8j1UG")));
    assertTrue(
        quick.verify(
            password("ab\u0000ab"),
            PasswordHash.of(
                "$sallyport-1$2a$04$x2nB0KcR7mTI75phMLLN/.780Uyo8ewi8ExksVSP0rNpFT2uBu5au")));
  }

  @Test
  void never_takes_the_beginning_of_a_password_for_the_whole() {
    PasswordHash of72 =
        PasswordHash.of("$2b$04$VIkXAY2cdhQ58jx1q5anmuo/toCkbniHa1sSRObDW4yNge4fwdcU.");
    PasswordHash of80 =
        PasswordHash.of("$2b$04$Tw4TKj8CC.6G8myEyQkB0.LPPn5dBo21ThiZ3w0h27H.WMl7qwdHe");
    assertTrue(quick.verify(password("x".repeat(72)), of72));
    assertFalse(quick.verify(password("x".repeat(73)), of72));
    assertFalse(quick.verify(password("x".repeat(80)), of80));
    String ab = BCrypt.hashpw("ab", BCrypt.gensalt(4));
    assertFalse(quick.verify(password("ab\u0000"), PasswordHash.of(ab)));
    assertFalse(quick.verify(password("ab\u0000ab"), PasswordHash.of(ab)));
  }

  @Test
  void never_takes_a_digest_for_the_password_it_came_from() {
    Password password = password("x".repeat(100));
    String digest = BcryptInput.of(password).text();
    PasswordHash hash = quick.hash(password);
    PasswordHash unmarked = PasswordHash.of(hash.encoded().reveal().substring(12));
    assertFalse(quick.verify(password(digest), hash));
    assertFalse(quick.verify(password, unmarked));
    assertTrue(quick.verify(password(digest), unmarked));
  }

  @Test
  void reads_a_salt_with_stray_bits() {
    String encoded = BCrypt.hashpw("correct horse", "$2a$04$CCCCCCCCCCCCCCCCCCCCC.");
    String stray = encoded.replace("CCCCC.", "CCCCC/");
    assertTrue(quick.verify(password("correct horse"), PasswordHash.of(stray)));
    assertFalse(quick.verify(password("correct hors"), PasswordHash.of(stray)));
  }

  @Test
  void refuses_to_hash_half_of_a_surrogate_pair() {
    assertThrows(IllegalArgumentException.class, () -> quick.hash(password("pass\uD83Dword")));
  }

  @Tag("ASVS-11.4.2")
  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4, 9, 17, 31, Integer.MAX_VALUE})
  void refuses_a_cost_too_low_or_too_high(int cost) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new BcryptPasswordHasher(cost, new ScriptedSecretSource()));
  }

  @Test
  void renews_hashes_of_another_cost_and_of_other_formats() {
    var hasher = new BcryptPasswordHasher(10, new ScriptedSecretSource());
    String rest = "$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";
    for (String content : new String[] {"$2a$10", "$sallyport-1$2a$10"}) {
      assertFalse(hasher.needsRehash(PasswordHash.of(content + rest)), content);
    }
    for (String stale :
        new String[] {
          "$2a$09",
          "$2a$11",
          "$2a$16",
          "$sallyport-1$2a$12",
          "$2b$10",
          "$2y$12",
          "$2x$10",
          "$2$10",
          "$2a$17",
          "$2a$31",
          "$sallyport-1$2a$09",
          "$sallyport-1$2b$10",
          "$sallyport-2$2a$10",
          "$argon2id$v=19"
        }) {
      assertTrue(hasher.needsRehash(PasswordHash.of(stale + rest)), stale);
    }
  }

  @Test
  void keeps_the_text_it_hashes_out_of_sight() {
    assertEquals("***", BcryptInput.of(password("correct horse")).toString());
  }

  private String written(String text) {
    return quick.hash(password(text)).encoded().reveal();
  }

  private static Password password(String text) {
    return new Password(Secret.of(text));
  }
}
