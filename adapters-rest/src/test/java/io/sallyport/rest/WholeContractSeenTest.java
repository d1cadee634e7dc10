package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.rest.OpenApi.Operation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs last, and so can say what no test of the run has seen. */
@Order(Integer.MAX_VALUE)
class WholeContractSeenTest {

  @Tag("ASVS-3.2.1")
  @Tag("ASVS-3.3.1")
  @Tag("ASVS-3.3.2")
  @Tag("ASVS-3.3.3")
  @Tag("ASVS-3.3.4")
  @Tag("ASVS-3.3.5")
  @Tag("ASVS-3.4.3")
  @Tag("ASVS-3.4.4")
  @Tag("ASVS-3.4.5")
  @Tag("ASVS-3.4.6")
  @Tag("ASVS-3.5.8")
  @Tag("ASVS-4.1.1")
  @Tag("ASVS-13.4.6")
  @Test
  void every_documented_status_and_code_was_seen() {
    Set<String> missing = new TreeSet<>();
    for (Operation operation : Contract.DOCUMENT.operations()) {
      for (int status : operation.statuses()) {
        String pointer = Contract.DOCUMENT.response(operation, status).orElseThrow();
        Set<String> codes =
            status >= 400
                ? Contract.DOCUMENT.root().at(pointer).findValues("examples").stream()
                    .flatMap(examples -> examples.properties().stream())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet())
                : Set.of("");
        codes.forEach(code -> missing.add((operation + " " + status + " " + code).strip()));
      }
    }
    missing.removeAll(Contract.seen());

    assertEquals(Set.of(), missing);
  }

  @Tag("ASVS-3.7.2")
  @Tag("ASVS-6.3.4")
  @Test
  void every_route_but_our_pages_is_documented_and_every_documented_route_is_there() {
    try (var api = new Api()) {
      Set<String> served =
          api.server().routes().stream()
              .filter(route -> !route.startsWith("HEAD ") && !route.startsWith("OPTIONS "))
              .filter(route -> !Contract.isPage(route.substring(route.indexOf(' ') + 1)))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> documented =
          Contract.DOCUMENT.operations().stream()
              .map(Operation::toString)
              .collect(Collectors.toCollection(TreeSet::new));

      assertEquals(documented, served);
    }
  }
}
