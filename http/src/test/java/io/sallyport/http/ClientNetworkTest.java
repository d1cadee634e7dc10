package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false",
    "::ffff:192.0.2.1, 192.0.2.1, true",
  })
  void is_an_ipv4_address_or_an_ipv6_network_of_64_bits(String one, String other, boolean same) {
    assertEquals(same, network(one).equals(network(other)));
  }

  private static String network(String address) {
    return ClientNetwork.of(AddressText.parse(address).orElseThrow());
  }
}
