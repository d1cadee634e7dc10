package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.Option.PROXY_HEADERS;
import static io.sallyport.bootstrap.configuration.Option.PUBLIC_URL;
import static io.sallyport.bootstrap.configuration.Option.TRUSTED_PROXIES;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The part of a reading that is about what stands between clients and us.
 *
 * @param warnings takes what is allowed but probably not meant
 */
record ProxyOptions(OptionValues values, List<String> warnings) {

  private static final String FOR = "X-Forwarded-For";
  private static final String FORWARDED = "Forwarded";
  private static final List<String> HEADERS = List.of(FOR, FORWARDED, "X-Forwarded-Prefix");

  Optional<URI> publicUrl() {
    Optional<String> given = values.text(PUBLIC_URL);
    try {
      Optional<URI> url = given.map(PublicUrl::canonical);
      url.filter(PublicUrl::isInTheClear)
          .ifPresent(
              http ->
                  warnings.add(
                      "PUBLIC_URL is not https, so that passwords and tokens can be read on the"
                          + " way; put TLS in front, and write https."));
      return url;
    } catch (IllegalArgumentException wrong) {
      String shown = OptionValues.shown(given.orElse(""));
      values.refuse(PUBLIC_URL, "is " + shown, String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  Configuration.Proxies proxies() {
    List<String> networks = values.items(TRUSTED_PROXIES, Network::canonical);
    networks.stream()
        .filter(network -> network.endsWith("/0"))
        .forEach(
            network ->
                warnings.add(
                    "TRUSTED_PROXIES has "
                        + network
                        + ", so anyone can claim any address; name your proxies instead."));
    return new Configuration.Proxies(networks, headers());
  }

  private List<String> headers() {
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
