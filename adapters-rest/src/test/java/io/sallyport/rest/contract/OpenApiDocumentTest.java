package io.sallyport.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sallyport.http.ProblemCatalogue;
import io.sallyport.rest.Api;
import io.sallyport.rest.Contract;
import io.sallyport.rest.OpenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenApiDocumentTest {
  @RegisterExtension static final Api API = new Api();
  private static final JsonNode ROOT = Contract.DOCUMENT.root();

  @Test
  void the_json_that_the_build_makes_says_the_same_as_the_yaml() throws JsonProcessingException {
    String json = io.sallyport.rest.contract.OpenApi.json("");

    assertEquals(ROOT, new JsonMapper().readTree(json));
    assertTrue(json.endsWith("}\n"));
  }

  @Test
  void documents_exactly_the_codes_of_the_catalogue() {
    List<ProblemCatalogue.Entry> entries = API.problems().entries();

    assertEquals(
        entries.stream()
            .filter(entry -> entry.status() != null)
            .map(ProblemCatalogue.Entry::code)
            .collect(Collectors.toSet()),
        texts("/components/schemas/ProblemCode/x-extensible-enum"));
    assertEquals(
        entries.stream()
            .filter(entry -> entry.status() == null)
            .map(ProblemCatalogue.Entry::code)
            .collect(Collectors.toSet()),
        texts("/components/schemas/FieldErrorCode/x-extensible-enum"));
  }

  @Test
  void every_example_fits_its_schema() {
    List<String> wrong = new ArrayList<>();
    int[] checked = new int[1];
    walk(
        "",
        ROOT,
        (pointer, node) -> {
          if (node.has("schema") && node.has("examples")) {
            for (String name : names(node.get("examples"))) {
              String example = Contract.DOCUMENT.resolve(pointer + "/examples/" + name);
              JsonNode value = ROOT.at(example).get("value");
              checked[0]++;
              Contract.DOCUMENT
                  .validate(pointer + "/schema", value)
                  .forEach(error -> wrong.add(pointer + " " + name + ": " + error));
            }
          }
          if (node.has("schema") && node.has("example")) {
            checked[0]++;
            Contract.DOCUMENT
                .validate(pointer + "/schema", node.get("example"))
                .forEach(error -> wrong.add(pointer + ": " + error));
          }
        });

    assertEquals(List.of(), wrong);
    assertTrue(checked[0] > 60, () -> "only " + checked[0]);
  }

  @Test
  void every_body_and_every_parameter_has_an_example() {
    List<String> without = new ArrayList<>();
    walk(
        "",
        ROOT,
        (pointer, node) -> {
          // Swagger UI sends the example of an optional parameter unless someone deletes it, so
          // those have theirs in words.
          boolean isParameter = node.has("in") && node.has("name");
          boolean hasExample =
              node.has("example") || node.path("description").asText().contains("such as `");
          boolean isText = node.has("schema") && pointer.contains("/content/");
          boolean isPicture = pointer.endsWith("image~1png");
          if ((isParameter && !hasExample) || (isText && !node.has("examples") && !isPicture)) {
            without.add(pointer);
          }
        });

    assertEquals(List.of(), without);
  }

  @Test
  void every_component_is_used() {
    String text = ROOT.toString();
    Set<String> unused = new TreeSet<>();
    for (String kind : names(ROOT.get("components"))) {
      for (String name : names(ROOT.at("/components/" + kind))) {
        String reference = "#/components/" + kind + "/" + name + "\"";
        if (!kind.equals("securitySchemes") && !text.contains(reference)) {
          unused.add(reference);
        }
      }
    }

    assertEquals(Set.of(), unused);
  }

  @Test
  void offers_to_log_in_with_a_password() {
    assertEquals(
        "/api/v1/auth/token",
        ROOT.at("/components/securitySchemes/password/flows/password/tokenUrl").asText());
    assertEquals("bearer", ROOT.at("/components/securitySchemes/bearer/scheme").asText());
  }

  private static Set<String> texts(String pointer) {
    return StreamSupport.stream(ROOT.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private interface Visitor {
    void visit(String pointer, JsonNode node);
  }

  private static void walk(String pointer, JsonNode node, Visitor visitor) {
    visitor.visit(pointer, node);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      walk(pointer + "/" + OpenApi.escape(member.getKey()), member.getValue(), visitor);
    }
    if (node.isArray()) {
      for (int at = 0; at < node.size(); at++) {
        walk(pointer + "/" + at, node.get(at), visitor);
      }
    }
  }
}
