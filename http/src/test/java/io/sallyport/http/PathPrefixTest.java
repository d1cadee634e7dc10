package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPrefixTest {

  @ParameterizedTest
  @CsvSource({
    "/accounts, /accounts",
    "/accounts/, /accounts",
    "/a/b-c.d_e~f, /a/b-c.d_e~f",
    "/, ''",
    "//evil.example, ''",
    "/a//b, ''",
    "https://evil.example, ''",
    "accounts, ''",
    "/../a, ''",
    "/a/.., ''",
    "/.well, /.well",
    "'/a, /b', ''",
    "/a?b, ''",
    "/%2e, ''",
    "'/a\"><script>', ''",
  })
  void is_a_plain_path_or_nothing(String written, String prefix) {
    assertEquals(prefix, PathPrefix.of(List.of(written)));
  }

  @Test
  void is_what_the_nearest_proxy_wrote_last() {
    assertEquals("/accounts", PathPrefix.of(List.of("/forged", "/accounts")));
    assertEquals("", PathPrefix.of(List.of("/" + "a".repeat(256))));
  }
}
