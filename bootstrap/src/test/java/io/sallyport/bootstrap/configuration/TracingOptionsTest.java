package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.shared.Secret;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TracingOptionsTest {

  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

  private static OptionValues values(Map<String, String> environment) {
    return new OptionValues(environment, Map.of());
  }

  private static String problem(String name, String value) {
    OptionValues values = values(Map.of(ENDPOINT, "http://localhost:4318", name, value));
    TracingOptions.read(values);
    assertEquals(1, values.problems().size(), values.problems()::toString);
    return values.problems().get(0).toString();
  }

  @Test
  void traces_nothing_unless_it_is_told_where_to() {
    OptionValues values = values(Map.of("OTEL_SERVICE_NAME", "accounts"));

    assertEquals(Optional.empty(), TracingOptions.read(values));
    assertTrue(values.problems().isEmpty());
  }

  @Test
  void reads_what_the_specification_names() {
    OptionValues values =
        values(
            Map.of(
                ENDPOINT,
                "https://collector.example.org:4318/base/",
                "OTEL_EXPORTER_OTLP_HEADERS",
                "authorization=Bearer%20a+b, x=1",
                "OTEL_SERVICE_NAME",
                "accounts",
                "OTEL_RESOURCE_ATTRIBUTES",
                "deployment.environment.name=test,host.name=a",
                "OTEL_TRACES_SAMPLER",
                "traceidratio",
                "OTEL_TRACES_SAMPLER_ARG",
                "0.25"));

    assertEquals(
        Optional.of(
            new TracingConfiguration(
                URI.create("https://collector.example.org:4318/base"),
                Map.of("authorization", Secret.of("Bearer a+b"), "x", Secret.of("1")),
                "accounts",
                Map.of("deployment.environment.name", "test", "host.name", "a"),
                "traceidratio",
                0.25)),
        TracingOptions.read(values));
    assertTrue(values.problems().isEmpty(), values.problems()::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "'', accounts, accounts",
    "sallyport-eu, accounts, sallyport-eu",
    "'', '', sallyport"
  })
  void is_named_by_the_resource_unless_it_is_given_a_name(
      String name, String ofResource, String expected) {
    OptionValues values =
        values(
            Map.of(
                ENDPOINT,
                "http://localhost:4318",
                "OTEL_SERVICE_NAME",
                name,
                "OTEL_RESOURCE_ATTRIBUTES",
                ofResource.isEmpty() ? "a=b" : "service.name=" + ofResource));

    assertEquals(expected, TracingOptions.read(values).orElseThrow().serviceName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collector:4318",
        "grpc://collector",
        "http://",
        "http://u:p@collector",
        "http://collector?a",
        "http://collector#a",
        "not an address"
      })
  void refuses_an_endpoint_that_is_no_address(String endpoint) {
    OptionValues values = values(Map.of(ENDPOINT, endpoint));

    assertEquals(Optional.empty(), TracingOptions.read(values));
    assertTrue(values.problems().get(0).toString().contains("Give an address such as"));
  }

  @ParameterizedTest
  @CsvSource({
    "OTEL_RESOURCE_ATTRIBUTES, name, Write name=value",
    "OTEL_RESOURCE_ATTRIBUTES, =value, Write name=value",
    "OTEL_RESOURCE_ATTRIBUTES, a=%zz, Write name=value",
    "OTEL_TRACES_SAMPLER, jaeger_remote, Give one of parentbased_always_on",
    "OTEL_TRACES_SAMPLER_ARG, 1.1, 'Give a number, 0.0 to 1.0.'",
    "OTEL_TRACES_SAMPLER_ARG, -0.1, 'Give a number, 0.0 to 1.0.'",
    "OTEL_TRACES_SAMPLER_ARG, NaN, 'Give a number, 0.0 to 1.0.'",
    "OTEL_TRACES_SAMPLER_ARG, half, 'Give a number, 0.0 to 1.0.'"
  })
  void says_what_is_wrong_with_a_value_and_what_to_write(String name, String value, String fix) {
    String problem = problem(name, value);

    assertTrue(problem.startsWith(name + " is \"" + value + "\""), problem);
    assertTrue(problem.contains(fix), problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"decoy", "authorization decoy=1", "a=decoy%0d%0aHost: b", "a=decoy%"})
  void says_that_headers_are_wrong_without_showing_them(String headers) {
    String problem = problem("OTEL_EXPORTER_OTLP_HEADERS", headers);

    assertEquals(
        "OTEL_EXPORTER_OTLP_HEADERS cannot be read. Write name=value, separated by commas.",
        problem);
    assertFalse(problem.contains("decoy"));
  }
}
