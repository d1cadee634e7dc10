package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.text;

import java.util.List;

/** Which web pages may call the API from a browser. */
final class CorsOptions {

  static final Option CORS_ORIGINS =
      new Option(
          "CORS_ORIGINS",
          text("origins, separated by commas"),
          "none",
          "The web pages that may call the API from a browser, as `https://app.example.org`, and apps and"
              + " extensions, as `capacitor://localhost` or `chrome-extension://id`. `*` is refused.");

  static final List<Option> ALL = List.of(CORS_ORIGINS);

  private CorsOptions() {}

  static List<String> read(OptionValues values) {
    return values.items(CORS_ORIGINS, WebOrigin::canonical);
  }
}
