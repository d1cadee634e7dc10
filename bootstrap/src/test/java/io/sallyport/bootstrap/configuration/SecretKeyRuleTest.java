package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.Secret;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretKeyRuleTest {

  private static Optional<String> broken(String key) {
    return SecretKeyRule.broken(Secret.of(key), 32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "your-secret-key-here",
        "changethis",
        "change_me_please_change_me_please_!!",
        "your-256-bit-secret",
        "a-string-secret-at-least-256-bits-long",
        "your-super-secret-jwt-token-with-at-least-32-characters-long",
        "YOUR_SUPER_SECRET_KEY_MAKE_SURE_IT_IS_LONG_ENOUGH",
        "THIS IS USED TO SIGN AND VERIFY JWT TOKENS, IT CAN BE ANY STRING",
        "my-strong-key-must-be-long-enough-for-hmac",
        "replace-with-a-strong-value-0xffee1122",
        "PLEASE-CHANGE-ME-I-AM-VERY-INSECURE",
        "django-insecure-7t!k2%m^q8v$w0z(4x&y6u*b3n@c5j9",
        "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7",
        "192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf",
        "404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970",
        "5367566B59703373367639792F423F4528482B4D6251655468576D5A71347437",
        "%C*F-JaNdRgUkXp2s5v8y/B?E(G+KbPeShVmYq3t6w9z$C&J@McQfTjWnZr4u7x!",
        "secret0000000000000000000000000000000",
        "secretsecretsecretsecretsecretsecret",
        "01234567890abcde01234567890abcde",
        "1q2w3e4r5t6y7u8i9o0p-1q2w3e4r5t6y",
      })
  void knows_what_people_type_where_a_key_belongs(String key) {
    assertEquals(
        Optional.of("is a sample value or contains one, which anyone can look up"), broken(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abababababababababababababababab!",
        "Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!",
        "tSx0JYFv2cWmZr8utSx0JYFv2cWmZr8u",
        "tSx0JYFv2cWmZtSx0JYFv2cWmZtSx0JYFv",
        "zyxwvutsrqponmlkjihgfedcba9876543",
        "AABBCCDDEEFFGGHHIIJJKKLLMMNNOOPP",
      })
  void sees_a_pattern(String key) {
    assertEquals(Optional.of("follows a pattern that can be guessed"), broken(key));
  }

  @Test
  void counts_bytes_and_not_characters() {
    assertEquals(
        Optional.of("has 31 bytes, and needs at least 32"),
        broken("tSx0JYFv2cWmZr8uK4dQeLhN6pBaGiO"));
    assertEquals(Optional.empty(), broken("tSx0JYFv2cWmZr8uK4dQeLhN6pBaGé!"));
    assertTrue(broken("").isPresent());
  }

  @Test
  void lets_random_keys_of_every_spelling_pass() {
    Random random = new Random(20_261_123);
    byte[] bytes = new byte[48];
    for (int i = 0; i < 1_000; i++) {
      random.nextBytes(bytes);
      assertEquals(Optional.empty(), broken(Base64.getEncoder().encodeToString(bytes)));
      assertEquals(
          Optional.empty(), broken(HexFormat.of().formatHex(bytes, 0, 16)), "32 hex digits");
    }
  }
}
