package io.sallyport.security.session;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forged tokens by name, no name twice. */
final class Forgeries {

  private final Map<String, String> tokens = new LinkedHashMap<>();

  void add(String name, String token) {
    assertNull(tokens.put(name, token), "There are two forgeries called " + name);
  }

  Map<String, String> tokens() {
    return tokens;
  }
}
