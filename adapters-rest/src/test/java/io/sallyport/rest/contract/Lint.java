package io.sallyport.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What readers of an OpenAPI document stumble over, generators of clients above all, although the
 * schema of OpenAPI allows it.
 */
final class Lint {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final List<String> CLOSED = List.of("enum", "const", "oneOf", "anyOf");

  private final JsonNode root;
  private final List<String> findings = new ArrayList<>();

  private Lint(JsonNode root) {
    this.root = root;
  }

  static List<String> findings(JsonNode root) {
    var lint = new Lint(root);
    lint.require(root.at("/info/contact").has("name"), "/info", "has no contact");
    Nodes.in(root).forEach(lint::checkSchema);
    lint.operations().forEach(lint::checkOperation);
    lint.checkOperationIds();
    lint.checkLinks();
    lint.schemas("/responses/").forEach(lint::checkAnswered);
    lint.schemas("/requestBody/").forEach(lint::checkSent);
    return lint.findings;
  }

  private void require(boolean holds, String pointer, String fault) {
    if (!holds) {
      findings.add(pointer + " " + fault);
    }
  }

  private void checkSchema(Nodes at) {
    JsonNode node = at.node();
    for (String kind : CLOSED.subList(2, 4)) {
      boolean onlyRequired =
          node.path(kind).isArray()
              && stream(node.get(kind)).allMatch(one -> one.has("required") && one.size() == 1);
      require(!onlyRequired, at.pointer(), "has alternatives that only require");
    }
    boolean isTime = node.path("format").asText().startsWith("date");
    require(!(isTime && node.has("pattern")), at.pointer(), "is a time with a pattern");
    if (node.has("in") && node.has("name")) {
      require(node.has("description"), at.pointer(), "is a parameter without a description");
      checkBounds(new Nodes(at.pointer() + "/schema", node.get("schema")));
    }
  }

  /** A text that is sent has a length, or is one of a few. */
  private void checkBounds(Nodes at) {
    JsonNode schema = at.resolved(root).node();
    boolean isText = stream(schema.path("type"), "string").findAny().isPresent();
    boolean isBounded =
        schema.has("maxLength")
            || schema.has("enum")
            || schema.has("x-extensible-enum")
            || schema.path("format").asText().equals("uuid");
    require(!isText || isBounded, at.pointer(), "is a text of any length");
  }

  private void checkOperation(Nodes at) {
    JsonNode operation = at.node();
    require(operation.has("description"), at.pointer(), "has no description");
    require(
        operation.get("responses").properties().stream()
            .anyMatch(response -> response.getKey().startsWith("4")),
        at.pointer(),
        "documents no refusal");
    Nodes created =
        new Nodes(at.pointer() + "/responses/201", operation.at("/responses/201")).resolved(root);
    require(
        created.node().isMissingNode() || created.node().has("links"),
        created.pointer(),
        "creates something and has no links");
    require(!at.pointer().startsWith("/paths/~1docs"), at.pointer(), "is a page of ours");
  }

  private void checkOperationIds() {
    Set<String> ids = new HashSet<>();
    operations()
        .forEach(
            at ->
                require(
                    ids.add(at.node().path("operationId").asText()),
                    at.pointer(),
                    "has no operationId of its own"));
  }

  private void checkLinks() {
    for (Map.Entry<String, JsonNode> link : root.at("/components/links").properties()) {
      String pointer = "/components/links/" + link.getKey();
      List<JsonNode> targets =
          operations()
              .map(Nodes::node)
              .filter(
                  target -> target.path("operationId").equals(link.getValue().get("operationId")))
              .toList();
      require(targets.size() == 1, pointer, "leads to no operation");
      require(!link.getValue().has("requestBody"), pointer, "sends a body, which some refuse");
      Set<String> taken = new HashSet<>();
      targets.stream()
          .flatMap(target -> stream(target.path("parameters")))
          .forEach(
              given -> taken.add(new Nodes("", given).resolved(root).node().get("name").asText()));
      link.getValue()
          .path("parameters")
          .fieldNames()
          .forEachRemaining(name -> require(taken.contains(name), pointer, "gives no parameter"));
    }
  }

  /** A later version may answer with more: clients of today must be made to take it. */
  private void checkAnswered(Nodes at) {
    JsonNode schema = at.node();
    CLOSED.forEach(
        keyword -> require(!schema.has(keyword), at.pointer(), "closes a response by " + keyword));
    require(
        !schema.has("properties") || schema.path("additionalProperties").asBoolean(),
        at.pointer(),
        "closes a response to more members");
  }

  private void checkSent(Nodes at) {
    at.node()
        .path("properties")
        .properties()
        .forEach(
            member ->
                checkBounds(
                    new Nodes(at.pointer() + "/properties/" + member.getKey(), member.getValue())));
  }

  private Stream<Nodes> operations() {
    return Nodes.in(root.get("paths"))
        .map(at -> new Nodes("/paths" + at.pointer(), at.node()))
        .filter(
            at ->
                at.pointer().split("/", -1).length == 4
                    && METHODS.contains(at.pointer().substring(at.pointer().lastIndexOf('/') + 1)));
  }

  /** Every schema of what operations answer with, or of what is sent to them, and all therein. */
  private Set<Nodes> schemas(String side) {
    Set<Nodes> reached = new LinkedHashSet<>();
    operations()
        .flatMap(Nodes::all)
        .map(at -> at.resolved(root))
        .flatMap(Nodes::all)
        .filter(at -> at.pointer().contains(side) && at.pointer().endsWith("/schema"))
        .filter(at -> !at.pointer().contains("/headers/"))
        .forEach(at -> reach(at, reached));
    return reached;
  }

  private void reach(Nodes from, Set<Nodes> reached) {
    if (reached.add(from)) {
      reach(from.resolved(root), reached);
      from.all().filter(at -> at.node().has("$ref")).forEach(at -> reach(at, reached));
      from.all()
          .filter(at -> at.pointer().matches(".*/(properties/[^/]+|items|(one|any|all)Of/[0-9]+)"))
          .forEach(at -> reach(at, reached));
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Stream<JsonNode> stream(JsonNode typeOrTypes, String type) {
    return Stream.concat(Stream.of(typeOrTypes), stream(typeOrTypes))
        .filter(one -> one.asText().equals(type));
  }
}
