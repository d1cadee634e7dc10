package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.shared.Secret;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretKeyRuleTest {

  private static Optional<String> broken(String key) {
    return SecretKeyRule.broken(Secret.of(key), 32);
  }

  private static final String SAMPLE =
      "is a sample value or contains one, which anyone can look up";
  private static final String TYPED =
      "reads like something typed or repeated, which can be guessed";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changethis",
        "change_me_please_change_me_please_!!",
        "THIS IS USED TO SIGN AND VERIFY JWT TOKENS, IT CAN BE ANY STRING",
        "replace-with-a-strong-value-0xffee1122",
        "PLEASE-CHANGE-ME-I-AM-VERY-INSECURE",
        "django-insecure-7t!k2%m^q8v$w0z(4x&y6u*b3n@c5j9",
        "09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7",
        "192b9bdd22ab9ed4d12e236c78afcb9a393ec15f71bbf5dc987d54727823bcbf",
        "404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970",
        "5367566B59703373367639792F423F4528482B4D6251655468576D5A71347437",
        "%C*F-JaNdRgUkXp2s5v8y/B?E(G+KbPeShVmYq3t6w9z$C&J@McQfTjWnZr4u7x!",
        "your-super-secret-jwt-token-with-at-least-32-characters-long",
        "YOUR_SUPER_SECRET_KEY_MAKE_SURE_IT_IS_LONG_ENOUGH",
        "1q2w3e4r5t6y7u8i9o0p-1q2w3e4r5t6y",
      })
  void knows_what_is_published(String key) {
    assertEquals(Optional.of(SAMPLE), broken(key));
  }

  @Tag("ASVS-11.2.3")
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "secret, 31",
    "your-secret-key-here, 120",
    "my-cat-is-called-snowball-2024!!, 192",
    "tSx0JYFv2cWmZr8uK4dQeLhN6pBaGiO1, 192",
    "tSx0JYFv2cWmZr8uK4dQeLhN6pBaGiO1Xy7Rb3Vn9C, 252",
    "tSx0JYFv2cWmZr8uK4dQeLhN6pBaGiO1Xy7Rb3Vn9C==, 252",
    "2b7e151628aed2a6abf7158809cf4f3c, 128",
    "2b7e151628aed2a6abf7158809cf4f3c8df0a61c9b3d47e25a1f6c0e8b94d37, 252",
    "k4j2h5g7f8d9s0a3q6w1e2r5t8y9u0i7o4p3z6x1c5v8b2n9, 248",
  })
  void needs_room_for_256_random_bits(String key, int room) {
    assertEquals(Optional.of("has room for " + room + " random bits, and needs 256"), broken(key));
  }

  @Tag("ASVS-11.4.4")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my-cat-is-called-snowball-and-my-dog-is-called-rex-2024!!",
        "my strong key must be very hard to guess for all!",
        "MY CAT IS CALLED SNOWBALL AND MY DOG IS CALLED REX",
        "correct horse battery staple correct horse battery",
        "meine katze heisst schneeball und mein hund rex 2024",
        "mi-gato-se-llama-bola-de-nieve-y-mi-perro-rex",
        "ivan-ivanov-bank-moskva-parol-dlya-servera-2024",
        "мой-кот-снежок-" + "а-мой-пёс-жучка-" + "и-все-мы-друзья",
        "2024-11-28 2025-11-28 2026-11-28 2027-11-28 2028",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!Zk3!",
        "tSx0JYFv2cWmZr8utSx0JYFv2cWmZr8utSx0JYFv2cWmZr8u",
        "AABBCCDDEEFFGGHHIIJJKKLLMMNNOOPPQQRRSSTTUUVVWWXXYYZZ",
      })
  void sees_what_was_typed_or_repeated(String key) {
    assertEquals(Optional.of(TYPED), broken(key));
  }

  @Test
  void counts_the_bytes_that_a_longer_hash_needs() {
    String key = "tSx0JYFv2cWmZr8uK4dQeLhN6pBaGiO1Xy7Rb3Vn9Ck";
    assertEquals(Optional.empty(), broken(key));
    assertEquals(
        Optional.of("has 43 bytes, and needs at least 48"),
        SecretKeyRule.broken(Secret.of(key), 48));
    assertEquals(Optional.empty(), SecretKeyRule.broken(Secret.of(key + "\u00e9\u00e9!"), 48));
  }

  @Test
  void lets_every_random_key_pass() {
    Random random = new Random(20_261_128);
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      String hex = HexFormat.of().formatHex(bytes);
      for (String key :
          List.of(
              Base64.getEncoder().encodeToString(bytes),
              Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
              hex,
              hex.toUpperCase(Locale.ROOT))) {
        assertEquals(Optional.empty(), broken(key), key);
      }
    }
  }

  @Test
  void lets_longer_random_keys_of_other_alphabets_pass() {
    Random random = new Random(20_261_128);
    for (String alphabet :
        List.of(
            "abcdefghijklmnopqrstuvwxyz234567",
            "abcdefghijklmnopqrstuvwxyz0123456789",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,-./:;<=>?@[]")) {
      for (int i = 0; i < 1_000; i++) {
        String key =
            random
                .ints(64, 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1))
                .collect(Collectors.joining());
        assertEquals(Optional.empty(), broken(key), key);
      }
    }
  }
}
