package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.http.RawHttp;
import io.sallyport.rest.OpenApi.Operation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Throws bytes of any kind at every route, in every place of a request: none answers with a 500.
 */
@SuppressWarnings("StringConcatToTextBlock") // the line ends of HTTP are to be seen
class AnyBytesTest {
  private static final int REQUESTS = 400;
  private static final List<String> ODD =
      List.of(
          "\u0000",
          "\\u0000",
          "\\ud800",
          "\\udc00\\ud800",
          "\u00ed\u00a0\u0080",
          "\u00ff\u00fe",
          "\u00c0\u0080",
          "%00",
          "%",
          "%zz",
          "%ed%a0%80",
          "%2F..%2f",
          "../",
          "\"",
          "\\",
          "{",
          "[[[[[[[[[[[[[[[[[[[[[[[[",
          "null",
          "1e999999999",
          "-0",
          "123456789012345678901234567890",
          "true",
          "'; drop table users; --",
          "${jndi:ldap://x}",
          "{}",
          "%s%n",
          ";",
          "&=&",
          "\t",
          " ",
          "");

  @RegisterExtension static final Api API = new Api();

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_123, 7_919, -4})
  void no_bytes_make_a_route_break(long seed) {
    doAnswer(
            call -> {
              RegisterUser.Command command = call.getArgument(0);
              EmailAddress.of(command.email());
              FullName.of(command.fullName());
              return Fixtures.ADA;
            })
        .when(API.registerUser)
        .handle(any());
    var random = new Random(seed);
    List<Operation> operations = Contract.DOCUMENT.operations();
    for (int count = 0; count < REQUESTS; count++) {
      String request = request(operations.get(random.nextInt(operations.size())), random);
      String answer = RawHttp.exchange(API.port(), request);

      assertTrue(answer.startsWith("HTTP/1.1 "), () -> "No answer to: " + request);
      assertTrue(RawHttp.status(answer) < 500, () -> answer + "\nto: " + request);
      if (RawHttp.status(answer) >= 400 && !request.startsWith("HEAD")) {
        assertTrue(
            answer.contains("application/problem+json") || answer.contains("\"error\":"),
            () -> answer + "\nto: " + request);
      }
    }
  }

  private static String request(Operation operation, Random random) {
    String path =
        operation.path().replaceAll("\\{[^}]+}", Matcher.quoteReplacement(escaped(odd(random))));
    String query = random.nextBoolean() ? "" : "?" + query(random);
    String body = body(operation, random);
    var request = new StringBuilder();
    request.append(operation.method()).append(' ').append(path).append(query);
    request.append(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
    request.append("Authorization: Bearer ").append(Api.ADMIN_TOKEN).append("\r\n");
    request.append("Content-Type: ").append(type(operation)).append("\r\n");
    for (String name :
        List.of(
            "If-Match",
            "If-None-Match",
            "X-Request-Id",
            "User-Agent",
            "Accept",
            "Idempotency-Key")) {
      if (random.nextInt(4) == 0) {
        request
            .append(name)
            .append(": ")
            .append(odd(random).replaceAll("[\r\n]", ""))
            .append("\r\n");
      }
    }
    int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
    return request
        .append("Content-Length: ")
        .append(length)
        .append("\r\n\r\n")
        .append(body)
        .toString();
  }

  private static String type(Operation operation) {
    return operation.node().has("requestBody")
        ? operation.node().get("requestBody").get("content").fieldNames().next()
        : "application/json";
  }

  private static String query(Random random) {
    List<String> names =
        List.of("email", "q", "is_active", "role", "sort", "limit", "cursor", odd(random));
    List<String> pairs = new ArrayList<>();
    for (int count = random.nextInt(4); count >= 0; count--) {
      pairs.add(names.get(random.nextInt(names.size())) + "=" + odd(random));
    }
    return escaped(String.join("&", pairs));
  }

  private static String body(Operation operation, Random random) {
    if (type(operation).endsWith("urlencoded")) {
      String grant = random.nextBoolean() ? "password" : "refresh_token";
      return String.format(
          Locale.ROOT,
          "grant_type=%s&username=%s&password=%s&refresh_token=%s&token=%s",
          grant,
          odd(random),
          odd(random),
          odd(random),
          odd(random));
    }
    if (random.nextInt(5) == 0) {
      return odd(random);
    }
    List<String> members = new ArrayList<>();
    for (String name :
        List.of(
            "email",
            "password",
            "full_name",
            "roles",
            "is_active",
            "current_password",
            "refresh_token")) {
      if (random.nextInt(3) > 0) {
        boolean text = random.nextInt(3) > 0;
        String value = odd(random);
        members.add("\"" + name + "\":" + (text ? "\"" + value + "\"" : value));
      }
    }
    return "{" + String.join(",", members) + "}";
  }

  private static String odd(Random random) {
    var text = new StringBuilder();
    for (int count = random.nextInt(3); count >= 0; count--) {
      if (random.nextBoolean()) {
        text.append(ODD.get(random.nextInt(ODD.size())));
      } else {
        for (int bytes = random.nextInt(12); bytes > 0; bytes--) {
          text.append((char) random.nextInt(256));
        }
      }
    }
    return text.toString();
  }

  /** Bytes that would end the line of a request are no part of an address. */
  private static String escaped(String text) {
    return text.replaceAll("[ \r\n]", "%20");
  }
}
