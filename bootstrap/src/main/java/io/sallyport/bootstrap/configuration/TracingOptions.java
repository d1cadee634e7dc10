package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.choice;
import static io.sallyport.bootstrap.configuration.ValueFormat.text;

import io.sallyport.domain.shared.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where traces are sent, by the variables of OpenTelemetry's specification. */
final class TracingOptions {

  static final Option OTEL_EXPORTER_OTLP_ENDPOINT =
      new Option(
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          text("http://host:4318, or https"),
          "none: nothing is traced",
          "The OpenTelemetry collector that traces are sent to, by OTLP over HTTP in protobuf;"
              + " `/v1/traces` is added.");

  static final Option OTEL_EXPORTER_OTLP_HEADERS =
      new Option(
          "OTEL_EXPORTER_OTLP_HEADERS",
          text("name=value, separated by commas").kept(),
          "none",
          "Headers of each export, such as a credential of the collector.");

  static final Option OTEL_SERVICE_NAME =
      new Option("OTEL_SERVICE_NAME", text("a name"), "sallyport", "What traces call this server.");

  static final Option OTEL_RESOURCE_ATTRIBUTES =
      new Option(
          "OTEL_RESOURCE_ATTRIBUTES",
          text("name=value, separated by commas"),
          "none",
          "What else traces say of this server, as `deployment.environment.name=production`.");

  static final Option OTEL_TRACES_SAMPLER =
      new Option(
          "OTEL_TRACES_SAMPLER",
          choice(
              "parentbased_always_on",
              "parentbased_always_off",
              "parentbased_traceidratio",
              "always_on",
              "always_off",
              "traceidratio"),
          "parentbased_always_on",
          "Which requests are traced; those that are parentbased follow the `traceparent` of the"
              + " request where it has one.");

  static final Option OTEL_TRACES_SAMPLER_ARG =
      new Option(
          "OTEL_TRACES_SAMPLER_ARG",
          text("0.0 to 1.0"),
          "1.0",
          "The share of requests that a sampler with a ratio takes.");

  static final List<Option> ALL =
      List.of(
          OTEL_EXPORTER_OTLP_ENDPOINT,
          OTEL_EXPORTER_OTLP_HEADERS,
          OTEL_SERVICE_NAME,
          OTEL_RESOURCE_ATTRIBUTES,
          OTEL_TRACES_SAMPLER,
          OTEL_TRACES_SAMPLER_ARG);

  private TracingOptions() {}

  /** Empty if nothing is to be traced; what is wrong is told all the same. */
  static Optional<TracingConfiguration> read(OptionValues values) {
    Map<String, Secret> headers = new LinkedHashMap<>();
    values
        .secret(OTEL_EXPORTER_OTLP_HEADERS)
        .flatMap(given -> NamedValues.parse(given.reveal()))
        .ifPresentOrElse(
            named -> named.forEach((name, value) -> headers.put(name, Secret.of(value))),
            () -> refuseHeaders(values));
    Map<String, String> resource = resource(values);
    String service =
        values
            .text(OTEL_SERVICE_NAME)
            .orElse(resource.getOrDefault("service.name", OTEL_SERVICE_NAME.fallback()));
    String sampler = values.word(OTEL_TRACES_SAMPLER).orElse(OTEL_TRACES_SAMPLER.fallback());
    double ratio = ratio(values);
    return endpoint(values)
        .map(url -> new TracingConfiguration(url, headers, service, resource, sampler, ratio));
  }

  private static void refuseHeaders(OptionValues values) {
    if (values.mentions(OTEL_EXPORTER_OTLP_HEADERS)) {
      values.refuse(
          OTEL_EXPORTER_OTLP_HEADERS, "cannot be read", "Write name=value, separated by commas.");
    }
  }

  private static Map<String, String> resource(OptionValues values) {
    Optional<String> given = values.text(OTEL_RESOURCE_ATTRIBUTES);
    Optional<Map<String, String>> named = given.flatMap(NamedValues::parse);
    if (given.isPresent() && named.isEmpty()) {
      values.refuse(
          OTEL_RESOURCE_ATTRIBUTES,
          "is " + QuotedValue.of(given.get()),
          "Write name=value, separated by commas.");
    }
    return named.orElse(Map.of());
  }

  private static Optional<URI> endpoint(OptionValues values) {
    Optional<String> given = values.text(OTEL_EXPORTER_OTLP_ENDPOINT);
    Optional<URI> url = given.flatMap(TracingOptions::collector);
    if (given.isPresent() && url.isEmpty()) {
      values.refuse(
          OTEL_EXPORTER_OTLP_ENDPOINT,
          "is " + QuotedValue.of(given.get()),
          "Give an address such as http://127.0.0.1:4318, without a user, a query or a fragment.");
    }
    return url;
  }

  private static Optional<URI> collector(String given) {
    try {
      URI url = URI.create(given.replaceAll("/+$", ""));
      boolean fits =
          ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
              && url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getRawQuery() == null
              && url.getRawFragment() == null;
      return fits ? Optional.of(url) : Optional.empty();
    } catch (IllegalArgumentException noUrl) {
      return Optional.empty();
    }
  }

  private static double ratio(OptionValues values) {
    String given = values.textOrDefault(OTEL_TRACES_SAMPLER_ARG);
    try {
      double ratio = Double.parseDouble(given);
      if (ratio >= 0 && ratio <= 1) {
        return ratio;
      }
    } catch (NumberFormatException noNumber) {
      // Reported with the range, as a number outside it is.
    }
    values.refuse(
        OTEL_TRACES_SAMPLER_ARG, "is " + QuotedValue.of(given), "Give a number, 0.0 to 1.0.");
    return 1;
  }
}
