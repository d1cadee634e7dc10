package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.text;

import java.util.List;

/** Whose word on a client is taken. */
final class ProxyOptions {

  static final Option TRUSTED_PROXIES =
      new Option(
          "TRUSTED_PROXIES",
          text("addresses or networks, separated by commas"),
          "none",
          "The proxies whose word on the client's address is believed, as `10.0.0.0/8`.");

  static final Option PROXY_HEADERS =
      new Option(
          "PROXY_HEADERS",
          text("X-Forwarded-For or Forwarded, and perhaps X-Forwarded-Prefix"),
          "X-Forwarded-For",
          "The headers that those proxies write themselves; no other is believed, because a proxy"
              + " passes on what it does not write. Without PUBLIC_URL the path that"
              + " `X-Forwarded-Prefix` names stands before ours.");

  static final List<Option> ALL = List.of(TRUSTED_PROXIES, PROXY_HEADERS);

  private static final String FOR = "X-Forwarded-For";
  private static final String FORWARDED = "Forwarded";
  private static final List<String> HEADERS = List.of(FOR, FORWARDED, "X-Forwarded-Prefix");

  private ProxyOptions() {}

  /**
   * @param warnings takes what is allowed but probably not meant
   */
  static ProxyConfiguration read(OptionValues values, List<String> warnings) {
    List<String> networks = values.items(TRUSTED_PROXIES, Network::canonical);
    networks.stream()
        .filter(network -> network.endsWith("/0"))
        .forEach(
            network ->
                warnings.add(
                    "TRUSTED_PROXIES has "
                        + network
                        + ", so anyone can claim any address; name your proxies instead."));
    return new ProxyConfiguration(networks, headers(values));
  }

  private static List<String> headers(OptionValues values) {
    if (values.text(PROXY_HEADERS).isEmpty()) {
      return List.of(FOR);
    }
    List<String> headers = values.items(PROXY_HEADERS, ProxyOptions::header);
    if (values.text(TRUSTED_PROXIES).isEmpty()) {
      values.refuse(
          PROXY_HEADERS,
          "is set without TRUSTED_PROXIES",
          "Name the proxies that write them, or unset this one.");
    }
    if (headers.contains(FOR) && headers.contains(FORWARDED)) {
      values.refuse(
          PROXY_HEADERS,
          "has " + FOR + " and " + FORWARDED,
          "Name the one that your proxy writes; the other would come from the client as it likes.");
    }
    return headers;
  }

  private static String header(String name) {
    return HEADERS.stream()
        .filter(known -> known.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Known are " + String.join(", ", HEADERS) + "."));
  }
}
