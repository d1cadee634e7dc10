package io.sallyport.bootstrap.capability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A capability has one line in each register, whatever it grows to. */
final class RegistersTest {

  /** The files in which capabilities are registered, and how a line of one looks. */
  private static final Map<String, String> REGISTERS =
      Map.of(
          "application/src/main/java/io/sallyport/application/Sallyport.java",
          "^    (\\w+)Ports \\w+,$",
          "application/src/main/java/io/sallyport/application/SallyportBuilder.java",
          "^        (\\w+)UseCases\\.of\\(parts\\)",
          "bootstrap/src/main/java/io/sallyport/bootstrap/ApiRoutes.java",
          "^            (\\w+)Api\\.of\\(",
          "bootstrap/src/main/java/io/sallyport/bootstrap/configuration/Options.java",
          "^              (\\w+)Options\\.ALL");

  @Test
  void have_one_line_for_each_capability() throws IOException {
    Map<String, List<String>> found = new TreeMap<>();
    for (Map.Entry<String, String> register : REGISTERS.entrySet()) {
      List<String> names = names(register.getKey(), register.getValue());
      assertEquals(names.stream().distinct().toList(), names, register::getKey);
      found.put(register.getKey().replaceAll(".*/", ""), names);
    }

    List<String> inApplication =
        List.of("User", "Password", "Session", "Idempotency", "Mail", "Throttling");
    assertEquals(inApplication, found.get("Sallyport.java"));
    assertEquals(inApplication, found.get("SallyportBuilder.java"));
    assertTrue(found.get("ApiRoutes.java").containsAll(List.of("User", "Password", "Session")));
  }

  @Test
  void name_every_capability_that_has_routes() throws IOException {
    String routes =
        Files.readString(
            Path.of("..", "bootstrap", "src/main/java", "io/sallyport/bootstrap/ApiRoutes.java"));
    try (Stream<Path> all = Files.walk(Path.of("../adapters-rest/src/main/java"))) {
      List<String> entries =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Api.java") && !name.equals("OpenApi.java"))
              .map(name -> name.replace(".java", ""))
              .toList();
      assertTrue(entries.size() > 5, entries::toString);
      List<String> unknown =
          entries.stream()
              .filter(entry -> !routes.contains(entry.replace("TokenServiceApi", "TokenServices")))
              .toList();
      assertEquals(List.of(), unknown);
    }
  }

  private static List<String> names(String file, String line) throws IOException {
    Pattern pattern = Pattern.compile(line);
    return Files.readAllLines(Path.of("..").resolve(file)).stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .collect(Collectors.toList());
  }
}
