package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0/8",
    "192.168.1.7, 192.168.1.7/32",
    "172.16.0.0/12, 172.16.0.0/12",
    "0.0.0.0/0, 0.0.0.0/0",
    "::1, 0:0:0:0:0:0:0:1/128",
    "fd00::/8, fd00:0:0:0:0:0:0:0/8",
    "FE80::/10, fe80:0:0:0:0:0:0:0/10",
  })
  void writes_a_network_in_one_form(String given, String canonical) {
    assertEquals(canonical, Network.canonical(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/8",
        "10",
        "10.0.0",
        "10.0.0.0.0",
        "10.0.0.256",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/08",
        "10.0.0.0/8/8",
        "010.0.0.1",
        "localhost",
        "proxy.example",
        "1:2",
        ":::",
        "fd00::/129",
        "fe80::1%eth0",
        "::ffff:10.0.0.0/104",
        "10.0.0.0/8x"
      })
  void refuses_anything_else(String given) {
    assertThrows(IllegalArgumentException.class, () -> Network.canonical(given));
  }

  @Test
  void says_which_network_an_address_with_a_prefix_is_in() {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> Network.canonical("10.1.2.3/8"));
    assertEquals("It has bits set past its prefix; write 10.0.0.0/8.", refused.getMessage());
  }
}
