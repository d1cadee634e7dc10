package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.sallyport.http.TestResponse;
import io.sallyport.rest.OpenApi.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Holds every exchange of the tests against the OpenAPI document, and remembers what was seen. */
public final class Contract {
  public static final OpenApi DOCUMENT = OpenApi.load();

  /** What documents the codes that any address may answer with. */
  private static final String GENERAL = "/components/responses/Refused";

  private static final List<String> NOTABLE =
      List.of(
          "ETag",
          "Location",
          "Link",
          "Retry-After",
          "WWW-Authenticate",
          "Accept",
          "Accept-Patch",
          "Pragma",
          "Idempotency-Replayed",
          "X-Request-Id");

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private Contract() {}

  /** Every {@code METHOD template status code} of this run; no code where there is no problem. */
  static Set<String> seen() {
    return Set.copyOf(SEEN);
  }

  /** Fails if the document does not allow this exchange. */
  static void check(
      String method, String path, String requestType, String requestBody, TestResponse answer) {
    checkEnvelope(answer);
    if (isPage(path) && answer.status() < 400) {
      return;
    }
    boolean isHead = method.equals("HEAD");
    Optional<Operation> found = DOCUMENT.find(isHead ? "GET" : method, path);
    if (method.equals("OPTIONS")) {
      assertEquals(204, answer.status());
      return;
    }
    if (found.isEmpty()) {
      checkGeneral(answer, isHead);
      return;
    }
    Operation operation = found.get();
    if (answer.status() < 400) {
      checkRequest(operation, requestType, requestBody);
    }
    Optional<String> documented = DOCUMENT.response(operation, answer.status());
    if (documented.isEmpty() || isGeneralBesides(documented.get(), answer)) {
      documented = DOCUMENT.rangeOf(operation, answer.status());
    }
    String response =
        documented.orElseThrow(
            () -> new AssertionError(operation + " does not document " + answer.status()));
    checkResponse(operation, response, answer, isHead);
    checkLimit(operation, answer);
  }

  /** What we show to people; no operation of the contract. */
  static boolean isPage(String path) {
    return path.equals("/") || path.equals("/docs") || path.startsWith("/docs/");
  }

  private static void checkEnvelope(TestResponse answer) {
    assertTrue(answer.header("X-Request-Id").isPresent());
    assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", answer.header("Referrer-Policy").orElse(""));
    assertEquals("same-origin", answer.header("Cross-Origin-Resource-Policy").orElse(""));
    String policy = answer.header("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertTrue(policy.contains("base-uri 'none'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertTrue(answer.header("Set-Cookie").isEmpty());
    assertTrue(answer.header("Server").isEmpty());
    assertTrue(answer.header("Cache-Control").isPresent());
  }

  private static boolean isGeneralBesides(String documented, TestResponse answer) {
    return answer.contentType().equals("application/problem+json")
        && !answer.text().isEmpty()
        && isGeneral(answer.code())
        && !examples(documented, answer.contentType()).has(answer.code());
  }

  private static boolean isGeneral(String code) {
    return examples(GENERAL, "application/problem+json").has(code);
  }

  private static void checkGeneral(TestResponse answer, boolean isHead) {
    assertEquals("application/problem+json", answer.contentType(), answer::text);
    if (!isHead) {
      assertTrue(isGeneral(answer.code()), () -> "Undocumented: " + answer.text());
      assertEquals(List.of(), DOCUMENT.validate("/components/schemas/Problem", answer.json()));
    }
  }

  private static void checkRequest(Operation operation, String type, String body) {
    boolean mayBeAbsent = !operation.node().at("/requestBody/required").asBoolean();
    if (operation.node().has("requestBody") && !(body.isEmpty() && mayBeAbsent)) {
      String content =
          operation.pointer()
              + "/requestBody/content/"
              + OpenApi.escape(type.replaceAll(";.*", ""));
      if (!type.startsWith("application/x-www-form-urlencoded")) {
        assertEquals(List.of(), DOCUMENT.validate(content + "/schema", parse(body)));
      }
      assertTrue(!DOCUMENT.root().at(content).isMissingNode(), () -> "Undocumented type: " + type);
    }
  }

  /** They stand in every response of a limited route, and are written down where clients look. */
  private static void checkLimit(Operation operation, TestResponse answer) {
    for (String name : List.of("RateLimit", "RateLimit-Policy")) {
      answer
          .header(name)
          .ifPresent(
              value -> {
                String tooMany =
                    DOCUMENT
                        .response(operation, 429)
                        .orElseThrow(() -> new AssertionError(operation + " is limited"));
                checkHeader(DOCUMENT.resolve(tooMany + "/headers/" + name), value);
              });
    }
  }

  private static void checkHeader(String pointer, String value) {
    assertEquals(
        List.of(),
        DOCUMENT.validate(pointer + "/schema", parse("\"" + value.replace("\"", "\\\"") + "\"")));
  }

  private static void checkResponse(
      Operation operation, String documented, TestResponse answer, boolean isHead) {
    JsonNode headers = DOCUMENT.root().at(documented).path("headers");
    for (String name : NOTABLE) {
      boolean present = answer.header(name).isPresent();
      assertTrue(!present || headers.has(name), () -> operation + " has undocumented " + name);
      if (headers.has(name)) {
        String pointer = DOCUMENT.resolve(documented + "/headers/" + name);
        boolean needed = DOCUMENT.root().at(pointer).path("required").asBoolean();
        assertTrue(present || !needed, () -> operation + " lacks " + name);
        answer.header(name).ifPresent(value -> checkHeader(pointer, value));
      }
    }
    JsonNode content = DOCUMENT.root().at(documented).path("content");
    String code = "";
    if (content.isMissingNode()) {
      assertEquals("", answer.text());
      assertEquals("", answer.contentType());
    } else {
      String type = answer.contentType();
      assertTrue(content.has(type), () -> operation + " answers undocumented " + type);
      if (!isHead && type.endsWith("json")) {
        String schema = documented + "/content/" + OpenApi.escape(type) + "/schema";
        assertEquals(List.of(), DOCUMENT.validate(schema, answer.json()), answer::text);
        checkForm(answer.json());
      }
      if (!isHead && answer.status() >= 400) {
        code = answer.json().has("error") ? answer.json().get("error").asText() : answer.code();
        String shown = code;
        assertTrue(
            examples(documented, type).has(code),
            () -> operation + " " + answer.status() + " does not document " + shown);
      }
    }
    if (!isHead) {
      SEEN.add(String.format(Locale.ROOT, "%s %d %s", operation, answer.status(), code).strip());
    }
  }

  /** What the conventions say of every body, and the schemas do not. */
  private static void checkForm(JsonNode body) {
    body.properties()
        .forEach(
            member ->
                assertTrue(
                    !(member.getKey().endsWith("_at") && member.getValue().isTextual())
                        || member.getValue().asText().endsWith("Z"),
                    () -> member + " is not in UTC"));
    JsonNode errors = body.path("errors");
    for (JsonNode error : errors.isArray() ? errors : MissingNode.getInstance()) {
      long places = Stream.of("pointer", "parameter", "header").filter(error::has).count();
      assertEquals(1, places, error::toString);
    }
    body.forEach(Contract::checkForm);
  }

  private static JsonNode examples(String documented, String type) {
    return DOCUMENT.root().at(documented).path("content").path(type).path("examples");
  }

  private static JsonNode parse(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("Not JSON: " + json, notJson);
    }
  }
}
