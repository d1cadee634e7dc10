package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {
  private static final List<AddressBlock> PROXIES =
      blocks("10.0.0.0/8", "2001:db8:ffff::/48", "192.0.2.1");

  @Tag("ASVS-4.1.3")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // peer | X-Forwarded-For | client
        "203.0.113.9 | - | 203.0.113.9",
        "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
        "10.0.0.1 | - | 10.0.0.1",
        "10.0.0.1 | 198.51.100.1 | 198.51.100.1",
        "10.0.0.1 | 6.6.6.6, 198.51.100.1 | 198.51.100.1",
        "10.0.0.1 | 6.6.6.6, 198.51.100.1, 10.0.0.2 | 198.51.100.1",
        "10.0.0.1 | 10.0.0.3, 10.0.0.2 | 10.0.0.3",
        "192.0.2.1 | 198.51.100.1:4711 | 198.51.100.1",
        "192.0.2.2 | 198.51.100.1 | 192.0.2.2",
        "10.0.0.1 | [2001:db8::7]:443 | 2001:db8::7",
        "10.0.0.1 | 2001:db8::7 | 2001:db8::7",
        "2001:db8:ffff::1 | 2001:db8::7 | 2001:db8::7",
        "10.0.0.1 | unknown | 10.0.0.1",
        "10.0.0.1 | 198.51.100.1, unknown, 10.0.0.2 | 10.0.0.2",
        "10.0.0.1 | localhost | 10.0.0.1",
        "10.0.0.1 | 300.1.1.1 | 10.0.0.1",
        "10.0.0.1 | '' | 10.0.0.1",
        "10.0.0.1 | ::ffff:198.51.100.1 | 198.51.100.1",
      })
  void believes_proxies_it_trusts_and_nobody_else(
      String peer, @Nullable String written, String client) {
    // The client's own header, which such a proxy passes on, neither hides nor forges it.
    for (List<String> passedOn :
        List.of(List.<String>of(), List.of("for=6.6.6.6"), List.of("for=10.0.0.9, for=unknown"))) {
      assertEquals(
          client, found(ProxyHeader.X_FORWARDED_FOR, peer, list(written), passedOn), written);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // peer | Forwarded | client
        "203.0.113.9 | for=198.51.100.1 | 203.0.113.9",
        "10.0.0.1 | - | 10.0.0.1",
        "10.0.0.1 | for=198.51.100.1;proto=https | 198.51.100.1",
        "10.0.0.1 | proto=https; FOR=\"[2001:db8::7]:99\" | 2001:db8::7",
        "10.0.0.1 | for=6.6.6.6, for=198.51.100.1, for=10.0.0.2 | 198.51.100.1",
        "10.0.0.1 | for=\"6.6.6.6, for=198.51.100.1 | 198.51.100.1",
        "10.0.0.1 | for=_hidden | 10.0.0.1",
        "10.0.0.1 | by=198.51.100.1 | 10.0.0.1",
      })
  void believes_forwarded_where_that_is_what_the_proxy_writes(
      String peer, @Nullable String written, String client) {
    for (List<String> passedOn :
        List.of(List.<String>of(), List.of("6.6.6.6"), List.of("10.0.0.9, unknown"))) {
      assertEquals(client, found(ProxyHeader.FORWARDED, peer, passedOn, list(written)), written);
    }
  }

  @Tag("ASVS-4.1.3")
  @Test
  void believes_no_header_that_nobody_named() {
    var addresses = new ClientAddresses(new TrustedProxies(PROXIES, Set.of()));

    assertEquals(
        "10.0.0.1",
        CanonicalAddress.of(
            addresses.client(address("10.0.0.1"), field -> List.of("198.51.100.1"))));
  }

  @Test
  void takes_one_header_for_the_address_not_two() {
    Set<ProxyHeader> both = Set.of(ProxyHeader.X_FORWARDED_FOR, ProxyHeader.FORWARDED);

    assertThrows(IllegalArgumentException.class, () -> new TrustedProxies(PROXIES, both));
  }

  @Test
  void joins_several_fields_in_their_order() {
    List<String> fields = List.of("6.6.6.6", "198.51.100.1, 10.0.0.9");

    assertEquals("198.51.100.1", found(ProxyHeader.X_FORWARDED_FOR, "10.0.0.1", fields, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "::, ::",
    "::1, ::1",
    "2001:DB8::1, 2001:db8::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "fe80:0:0:0:0:0:0:0, fe80::",
    "10:0:0:20:0:0:0:0, 10:0:0:20::",
  })
  void writes_addresses_as_rfc_5952_does(String text, String canonical) {
    assertEquals(canonical, CanonicalAddress.of(address(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "localhost",
        "10.0.0",
        "010.0.0.1",
        "10.0.0.256",
        "10.0.0.1.",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "10.0.0.0/8/8",
        "::/129",
        ":::",
        "fe80::1%lo",
        "1",
        "0x7f000001"
      })
  void reads_no_block_from_what_is_none(String text) {
    assertTrue(AddressBlock.parse(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "10.0.0.0/9, 10.127.255.255, true",
    "10.0.0.0/9, 10.128.0.0, false",
    "10.0.0.7, 10.0.0.7, true",
    "10.0.0.7/32, 10.0.0.6, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
  })
  void a_block_holds_what_begins_alike(String block, String address, boolean holds) {
    assertEquals(holds, AddressBlock.parse(block).orElseThrow().contains(address(address)));
  }

  @Test
  void a_route_is_told_the_address_that_the_proxy_names() {
    HttpSettings plain = HttpSettings.listeningOn("127.0.0.1", 0);
    var settings =
        new HttpSettings(
            plain.host(),
            plain.port(),
            plain.maxBodyBytes(),
            new Cors(Set.of()),
            new TrustedProxies(blocks("127.0.0.0/8"), Set.of(ProxyHeader.X_FORWARDED_FOR)),
            null,
            20,
            Duration.ofSeconds(1));
    try (var api = new TestServer(settings)) {
      TestResponse response =
          api.get("/client")
              .header("X-Forwarded-For", "6.6.6.6, 2001:db8::7")
              .header("Forwarded", "for=6.6.6.6")
              .send();

      assertEquals("2001:db8::7", response.json().get("address").asText());
    }
  }

  private static String found(
      ProxyHeader believed, String peer, List<String> listed, List<String> forwarded) {
    Map<String, List<String>> headers = Map.of("X-Forwarded-For", listed, "Forwarded", forwarded);
    var addresses = new ClientAddresses(new TrustedProxies(PROXIES, Set.of(believed)));
    return CanonicalAddress.of(addresses.client(address(peer), headers::get));
  }

  private static List<AddressBlock> blocks(String... texts) {
    return Stream.of(texts).map(text -> AddressBlock.parse(text).orElseThrow()).toList();
  }

  private static InetAddress address(String text) {
    return AddressText.parse(text).orElseThrow();
  }

  private static List<String> list(@Nullable String header) {
    return header == null ? List.of() : List.of(header);
  }
}
