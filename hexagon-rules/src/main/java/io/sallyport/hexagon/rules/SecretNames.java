package io.sallyport.hexagon.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which fields are called like a secret and are not wrapped. */
final class SecretNames {
  private static final Set<String> TEXT = Set.of("java.lang.String", "java.lang.CharSequence");
  private static final Set<String> BYTES =
      Set.of("[C", "[B", "java.lang.StringBuilder", "java.lang.StringBuffer");
  private static final Set<String> NUMBERS =
      Set.of("int", "long", "java.lang.Integer", "java.lang.Long");

  private static final Set<String> LAST_WORDS =
      Set.of(
          "password",
          "passphrase",
          "passcode",
          "passwd",
          "pwd",
          "secret",
          "credential",
          "pin",
          "otp",
          "totp");
  private static final Set<String> NUMERIC = Set.of("pin", "otp", "totp", "passcode");
  private static final Set<String> KEYS =
      Set.of("secret", "private", "api", "signing", "encryption", "master", "access");

  /** Tokens that are no secret: of pages, of parsers. */
  private static final Set<String> OPEN_TOKENS =
      Set.of(
          "page", "next", "previous", "continuation", "cursor", "sync", "current", "last", "type");

  private SecretNames() {}

  static boolean isBare(String name, String type) {
    List<String> words = words(name);
    String last = words.get(words.size() - 1);
    String before = words.size() > 1 ? words.get(words.size() - 2) : "";
    if (last.equals("token")) {
      return BYTES.contains(type)
          || (TEXT.contains(type) && !before.isEmpty() && !OPEN_TOKENS.contains(before));
    }
    boolean secret = LAST_WORDS.contains(last) || (last.equals("key") && KEYS.contains(before));
    boolean plain = TEXT.contains(type) || BYTES.contains(type);
    return secret && (plain || (NUMERIC.contains(last) && NUMBERS.contains(type)));
  }

  /** {@code userPIN}, {@code user_pin} and {@code userPin} are all {@code user}, {@code pin}. */
  private static List<String> words(String name) {
    String parted = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return List.of(parted.split("_+", -1));
  }
}
