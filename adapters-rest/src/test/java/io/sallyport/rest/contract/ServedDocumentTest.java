package io.sallyport.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.sallyport.rest.Api;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The document as a running server gives it away. */
class ServedDocumentTest {
  @RegisterExtension static final Api API = new Api();

  /** What YAML 1.1 takes for a truth value or a time, and YAML 1.2 for text. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?i:y|yes|n|no|on|off)|[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]+(:[0-9]+)+");

  @Test
  void fulfils_the_schema_of_openapi() {
    assertEquals(List.of(), MetaSchema.faults(json()));
  }

  @Test
  void has_nothing_that_generators_of_clients_stumble_over() {
    assertEquals(List.of(), Lint.findings(json()));
  }

  @Test
  void says_the_same_in_both_spellings() throws JsonProcessingException {
    assertEquals(json(), new YAMLMapper().readTree(yaml()));
  }

  @Test
  void reads_alike_in_each_version_of_yaml() {
    assertEquals(List.of(), ambiguous(yaml()).toList());
    assertEquals(
        List.of("Yes", "2026-11-23", "off"),
        ambiguous("a: Yes\nb: 2026-11-23\nc: 'No'\nd: [off, none, \"on\"]\n").toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /components/responses/Healthy | description | true
          /components/schemas/User | type | 5
          /paths/~1health~1live/get | responses | []
          """)
  void a_fault_in_form_is_found(String place, String member, String value) {
    assertFalse(MetaSchema.faults(with(place, member, value)).isEmpty());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /components/schemas/FieldError | oneOf | [{"required": ["pointer"]}, {"required": ["header"]}]
          /components/schemas/User/properties/created_at | pattern | "Z$"
          /components/parameters/Cursor/schema | maxLength | null
          /components/schemas/Token | maxLength | null
          /components/schemas/Registration/properties | nick | {"type": ["string", "null"]}
          /paths/~1health~1live/get/responses | 4XX | null
          /paths/~1health~1live/get | description | null
          /paths/~1health~1live/get | operationId | "ready"
          /paths | /docs | {"get": {"operationId": "docs", "description": "A page", "responses": {"404": {}}}}
          /components/parameters/Limit | description | null
          /components/responses/UserCreated | links | null
          /components/links/ReadUser | operationId | "readUsers"
          /components/links/ReadUser | requestBody | {"email": "$response.body#/email"}
          /components/links/ReadUser/parameters | uid | "$response.body#/id"
          /components/schemas/User | additionalProperties | false
          /components/schemas/Session | additionalProperties | null
          /components/schemas/Role | enum | ["user", "admin"]
          /components/schemas/Health/properties/status | const | "up"
          /components/schemas/KeySet/properties/keys/items | oneOf | [{}, {}]
          /info | contact | null
          """)
  void what_generators_stumble_over_is_found(String place, String member, String value) {
    assertFalse(Lint.findings(with(place, member, value)).isEmpty());
  }

  private static Stream<String> ambiguous(String yaml) {
    return StreamSupport.stream(new Yaml().parse(new StringReader(yaml)).spliterator(), false)
        .filter(ScalarEvent.class::isInstance)
        .map(ScalarEvent.class::cast)
        .filter(scalar -> scalar.getScalarStyle() == ScalarStyle.PLAIN)
        .map(ScalarEvent::getValue)
        .filter(AMBIGUOUS.asMatchPredicate());
  }

  /** The document with one member changed; a value of null takes it away. */
  private static JsonNode with(String place, String member, String value) {
    JsonNode root = json();
    assertTrue(root.at(place).isObject(), place);
    ObjectNode node = (ObjectNode) root.at(place);
    if (value.equals("null")) {
      assertTrue(node.has(member), member);
      node.remove(member);
    } else {
      node.set(member, parsed(value));
    }
    return root;
  }

  private static JsonNode json() {
    return parsed(API.get("/openapi.json").send().text());
  }

  private static String yaml() {
    return API.get("/openapi.yaml").send().text();
  }

  private static JsonNode parsed(String json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("Not JSON: " + json, notJson);
    }
  }
}
