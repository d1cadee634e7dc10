package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.text;
import static io.sallyport.bootstrap.configuration.ValueFormat.whole;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the API listens, and where clients reach it. */
public final class HttpOptions {

  public static final Option HOST =
      new Option(
          "HOST",
          text("an address or host name"),
          "127.0.0.1",
          "Where the API listens. 0.0.0.0 is every interface: put TLS in front of it, and set"
              + " PUBLIC_URL.");

  public static final Option PORT =
      new Option("PORT", whole(0, 65_535), "8000", "The port of the API; 0 takes any free one.");

  static final Option PUBLIC_URL =
      new Option(
          "PUBLIC_URL",
          text("https://host, perhaps with a port and a path"),
          "none",
          "Where clients reach us. Its path, which a proxy takes away before it asks us, stands"
              + " before ours in all that we write: `Location`, `Link`, problem types, the"
              + " contract, pages. With https, browsers are told to stay there (HSTS).");

  static final List<Option> ALL = List.of(HOST, PORT, PUBLIC_URL);

  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9._:%-]+");

  private HttpOptions() {}

  /**
   * @param warnings takes what is allowed but probably not meant
   */
  static HttpConfiguration read(OptionValues values, List<String> warnings) {
    return new HttpConfiguration(
        host(values, HOST),
        values.wholeOrDefault(PORT),
        publicUrl(values, warnings),
        CorsOptions.read(values),
        ProxyOptions.read(values, warnings),
        LimitOptions.maxBodyBytes(values),
        LimitOptions.clients(values));
  }

  static String host(OptionValues values, Option option) {
    String given = values.textOrDefault(option);
    if (!HOST_NAME.matcher(given).matches()) {
      values.refuse(
          option,
          "is " + QuotedValue.of(given),
          "Give an address or a host name, without a port; 0.0.0.0 is every interface.");
    }
    return given;
  }

  static Optional<URI> publicUrl(OptionValues values, List<String> warnings) {
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
      String shown = QuotedValue.of(given.orElse(""));
      values.refuse(PUBLIC_URL, "is " + shown, String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }
}
