package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.sallyport.rest.OpenApi.Operation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last, and so can say what no test of the run has seen. */
@Order(Integer.MAX_VALUE)
class WholeContractSeenTest {

  @Test
  void every_documented_status_and_code_was_seen() {
    Set<String> missing = new TreeSet<>();
    for (Operation operation : Contract.DOCUMENT.operations()) {
      for (Map.Entry<String, JsonNode> response : operation.node().get("responses").properties()) {
        String pointer =
            Contract.DOCUMENT
                .response(operation, Integer.parseInt(response.getKey()))
                .orElseThrow();
        boolean refused = Integer.parseInt(response.getKey()) >= 400;
        Set<String> codes =
            refused
                ? Contract.DOCUMENT.root().at(pointer).findValues("examples").stream()
                    .flatMap(examples -> examples.properties().stream())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet())
                : Set.of("");
        codes.forEach(
            code -> missing.add((operation + " " + response.getKey() + " " + code).strip()));
      }
    }
    missing.removeAll(Contract.seen());

    assertEquals(Set.of(), missing);
  }

  @Test
  void every_route_is_documented_and_every_documented_route_is_there() {
    try (var api = new Api()) {
      Set<String> served =
          api.server().routes().stream()
              .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> documented =
          Contract.DOCUMENT.operations().stream()
              .map(Operation::toString)
              .collect(Collectors.toCollection(TreeSet::new));

      assertEquals(documented, served);
    }
  }
}
