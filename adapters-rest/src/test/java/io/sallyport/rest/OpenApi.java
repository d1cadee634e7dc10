package io.sallyport.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The OpenAPI document, as the tests ask it questions. */
public final class OpenApi {
  private static final String URI = "https://sallyport.invalid/openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** One documented operation. */
  public record Operation(String method, String path, JsonNode node, String pointer) {
    public String id() {
      return node.get("operationId").asText();
    }

    /** Each status that has a response of its own; not those of a range. */
    public List<Integer> statuses() {
      return node.get("responses").properties().stream()
          .map(Map.Entry::getKey)
          .filter(status -> !status.endsWith("XX"))
          .map(Integer::valueOf)
          .toList();
    }

    public boolean isOpen() {
      return node.has("security");
    }

    boolean matches(String otherMethod, String otherPath) {
      return method.equals(otherMethod)
          && otherPath.matches(path.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final JsonNode root;
  private final SchemaRegistry registry;

  private OpenApi(String yaml) {
    try {
      root = new YAMLMapper().readTree(yaml);
      String json = new JsonMapper().writeValueAsString(closed(root.deepCopy()));
      registry =
          SchemaRegistry.withDialect(
              Dialects.getOpenApi31(),
              builder ->
                  builder
                      .schemas(Map.of(URI, json))
                      .schemaRegistryConfig(
                          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static OpenApi load() {
    String path = "/io/sallyport/rest/contract/openapi.yaml";
    try (InputStream stream = OpenApi.class.getResourceAsStream(path)) {
      return new OpenApi(
          new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public JsonNode root() {
    return root;
  }

  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new Operation(
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  method.getValue(),
                  "/paths/" + escape(path.getKey()) + "/" + method.getKey()));
        }
      }
    }
    return operations;
  }

  /** The operation that a request is for; one of a literal path before one of a template. */
  public Optional<Operation> find(String method, String path) {
    return operations().stream()
        .filter(operation -> operation.matches(method, path))
        .min(Comparator.comparing(operation -> operation.path().contains("{")));
  }

  /** The pointer to what documents exactly that status; empty if nothing does. */
  public Optional<String> response(Operation operation, int status) {
    return response(operation, Integer.toString(status));
  }

  /** The pointer to what documents all of that status's hundred; empty if nothing does. */
  public Optional<String> rangeOf(Operation operation, int status) {
    return response(operation, status / 100 + "XX");
  }

  private Optional<String> response(Operation operation, String status) {
    String pointer = operation.pointer() + "/responses/" + status;
    return Optional.of(resolve(pointer)).filter(at -> !root.at(at).isMissingNode());
  }

  /** Follows a reference, if there is one at that pointer. */
  public String resolve(String pointer) {
    JsonNode node = root.at(pointer);
    return node.has("$ref") ? node.get("$ref").asText().substring(1) : pointer;
  }

  /**
   * Takes from the schemas what they leave open for later versions: this server has no member and
   * no code that they do not name.
   */
  private static JsonNode closed(JsonNode node) {
    if (node.path("additionalProperties").asBoolean() && node.has("properties")) {
      ((ObjectNode) node).put("additionalProperties", false);
    }
    if (node.has("x-extensible-enum")) {
      ((ObjectNode) node).set("enum", node.get("x-extensible-enum"));
    }
    node.forEach(OpenApi::closed);
    return node;
  }

  /** What is wrong with a value of this version, by the schema at that pointer. */
  public List<String> validate(String pointer, JsonNode value) {
    return registry.getSchema(SchemaLocation.of(URI + "#" + pointer)).validate(value).stream()
        .map(Error::toString)
        .toList();
  }

  public static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
