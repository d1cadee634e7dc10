package io.sallyport.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  private static @Nullable String address(String text) {
    return new Origin(text, "decoy", "decoy").clientAddress();
  }

  private static String agent(String text) {
    return Objects.requireNonNull(new Origin(null, text, null).userAgent());
  }

  private static String requestId(String text) {
    return Objects.requireNonNull(new Origin(null, null, text).requestId());
  }

  @Test
  void may_be_unknown() {
    assertEquals(new Origin(null, null, null), Origin.unknown());
    assertNull(Origin.unknown().clientAddress());
    assertNull(Origin.unknown().userAgent());
    assertNull(Origin.unknown().requestId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "192.0.2.1",
        "2001:db8::7",
        "0000:0000:0000:0000:0000:ffff:192.168.100.228",
        "fe80::1%eth0.100",
      })
  void has_an_address_in_text_form(String text) {
    assertEquals(text, address(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "192.0.2.1, 6.6.6.6",
        "192.0.2.1\n",
        "a b",
        "\u0661.\u0661",
        "[::1]",
        "unix:/run/x",
        "1234567890123456789012345678901234567890123456789012345678901234x"
      })
  void has_no_address_where_there_is_something_else(String text) {
    assertNull(address(text));
  }

  @Test
  void is_cut_where_a_client_says_too_much() {
    assertEquals("a".repeat(300), agent("a".repeat(300)));
    assertEquals("a".repeat(300), agent("a".repeat(301)));
    assertEquals("\ud83d\ude00".repeat(300), agent("\ud83d\ude00".repeat(301)));
    assertEquals("a".repeat(128), requestId("a".repeat(128)));
    assertEquals("a".repeat(128), requestId("a".repeat(10_000)));
  }

  @Tag("ASVS-1.2.1")
  @Test
  void is_one_line_whatever_a_client_says() {
    assertEquals("Mozilla/5.0 (X11)", agent("Mozilla/5.0 (X11)"));
    assertEquals("ab", agent("a\r\n\u0000\u007f\u0085\ud800b"));
    assertEquals("ab", requestId("a\nb"));
    assertEquals("", agent(""));
    assertEquals("\u00e9\ud83d\ude00", agent("\u00e9\ud83d\ude00"));
  }

  @Test
  void shows_the_request_and_nothing_of_the_person() {
    String shown = new Origin("192.0.2.1", "Mozilla/5.0", "a-1").toString();

    assertTrue(shown.contains("a-1"), shown);
    assertFalse(shown.contains("192"), shown);
    assertFalse(shown.contains("Mozilla"), shown);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "0000:0000:0000:0000:0000:ffff:192.0.2.1, 192.0.2.1",
    "2001:db8:1:2::7, 2001:db8:1:2::/64",
    "2001:0DB8:0001:0002:ffff:ffff:ffff:ffff, 2001:db8:1:2::/64",
    "2001:db8:1:3::7, 2001:db8:1:3::/64",
    "2001:db8::7, 2001:db8:0:0::/64",
    "2001:db8:0:0:0:0:0:7, 2001:db8:0:0::/64",
    "1:2:3:4:5:6:7::, 1:2:3:4::/64",
    "::1, 0:0:0:0::/64",
    "::, 0:0:0:0::/64",
    "fe80::1%eth0.100, fe80:0:0:0::/64",
    "here, here",
    "1:2:3, 1:2:3",
    "x::1, x::1",
  })
  void has_a_network_whichever_way_the_address_is_written(String text, String network) {
    assertEquals(Optional.of(network), new Origin(text, null, null).network());
  }

  @Test
  void has_no_network_without_an_address() {
    assertEquals(Optional.empty(), Origin.unknown().network());
  }
}
