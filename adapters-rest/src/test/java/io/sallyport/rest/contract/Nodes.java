package io.sallyport.rest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.sallyport.rest.OpenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every node of a document, each with the pointer to it. */
record Nodes(String pointer, JsonNode node) {

  static Stream<Nodes> in(JsonNode root) {
    return new Nodes("", root).all();
  }

  /** This one and all that is in it. */
  Stream<Nodes> all() {
    List<Nodes> inside = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      inside.add(new Nodes(pointer + "/" + OpenApi.escape(member.getKey()), member.getValue()));
    }
    for (int at = 0; node.isArray() && at < node.size(); at++) {
      inside.add(new Nodes(pointer + "/" + at, node.get(at)));
    }
    return Stream.concat(Stream.of(this), inside.stream().flatMap(Nodes::all));
  }

  /** What a reference here leads to; this one if there is none. */
  Nodes resolved(JsonNode root) {
    String target = node.path("$ref").asText("");
    return target.isEmpty()
        ? this
        : new Nodes(target.substring(1), root.at(target.substring(1))).resolved(root);
  }
}
