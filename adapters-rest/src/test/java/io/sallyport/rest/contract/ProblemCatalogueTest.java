package io.sallyport.rest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.idempotency.IdempotencyRefusal;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.SessionRefusal;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Refusal;
import io.sallyport.domain.throttling.ThrottlingRefusal;
import io.sallyport.domain.user.UserRefusal;
import io.sallyport.http.HttpProblem;
import io.sallyport.http.ProblemCatalogue;
import io.sallyport.http.Problems;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import io.sallyport.rest.Golden;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProblemCatalogueTest {
  private static final List<Class<?>> CAPABILITIES =
      List.of(
          AccessRefusal.class,
          IdempotencyRefusal.class,
          PasswordRefusal.class,
          SessionRefusal.class,
          ThrottlingRefusal.class,
          UserRefusal.class);

  /** What only programs that embed us can hear: no route speaks of external ids or imports. */
  private static final Set<String> UNSPOKEN =
      Set.of("external_id_taken", "invalid_external_id", "unreadable_hash");

  private static final Pattern CODE =
      Pattern.compile(
          "(?:InvalidValue|invalid|violations\\.add)\\((?:[^;]*?)\"([a-z]+(?:_[a-z]+)+)\"");

  @RegisterExtension static final Api API = new Api();

  private final ProblemCatalogue catalogue = API.problems();

  @Test
  void names_every_sealed_refusal_of_the_domain_under_its_status()
      throws ReflectiveOperationException {
    for (Refusal refusal : refusals()) {
      assertEquals(
          Problems.status(refusal.kind()),
          catalogue.find(refusal.code()).orElseThrow().status(),
          refusal.code());
    }
  }

  @Test
  void knows_every_sealed_family_of_refusals() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../domain/src/main/java"))) {
      assertEquals(
          CAPABILITIES.stream().map(Class::getSimpleName).collect(Collectors.toSet()),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Refusal.java") && !name.equals("Refusal.java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void names_every_no_of_http_under_its_status() {
    for (HttpProblem problem : HttpProblem.values()) {
      assertEquals(
          problem.status(), catalogue.find(problem.code()).orElseThrow().status(), problem.code());
    }
  }

  @Test
  void names_every_code_that_a_value_is_refused_with() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String folder :
        List.of("../domain/src/main/java", "../http/src/main/java", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          CODE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
        }
      }
    }
    used.removeAll(Set.of("invalid_value", "invalid_request"));
    assertTrue(used.containsAll(Set.of("invalid_external_id", "unreadable_hash")));
    used.removeAll(UNSPOKEN);

    assertTrue(used.containsAll(Set.of("invalid_email", "password_common", "unknown_field")));
    for (String code : used) {
      assertNull(catalogue.find(code).orElseThrow(() -> new AssertionError(code)).status(), code);
    }
  }

  @Test
  void says_of_each_code_once_what_it_means_and_what_to_do() {
    Set<String> codes = new TreeSet<>();
    for (ProblemCatalogue.Entry entry : catalogue.entries()) {
      assertTrue(codes.add(entry.code()), entry.code());
      for (String text : List.of(entry.title(), entry.meaning(), entry.remedy())) {
        assertFalse(text.isBlank(), entry.code());
        assertFalse(text.matches(".*[<>&].*"), "goes into a page as it is: " + text);
      }
    }
  }

  @Test
  void the_guide_says_of_each_code_the_same() throws IOException {
    String guide = Files.readString(Path.of("../docs/api.md"));

    for (ProblemCatalogue.Entry entry : catalogue.entries()) {
      String status = entry.status() == null ? "" : "| " + entry.status() + " ";
      String row =
          status + "| `" + entry.code() + "` | " + entry.meaning() + " | " + entry.remedy() + " |";
      assertTrue(guide.lines().anyMatch(row::equals), row);
    }
  }

  @Test
  void keeps_each_code_at_its_status() throws ReflectiveOperationException {
    Map<String, String> statuses = new TreeMap<>();
    for (Refusal refusal : refusals()) {
      statuses.put(refusal.code(), Integer.toString(Problems.status(refusal.kind())));
    }
    for (HttpProblem problem : HttpProblem.values()) {
      statuses.put(problem.code(), Integer.toString(problem.status()));
    }
    catalogue.entries().forEach(entry -> statuses.putIfAbsent(entry.code(), "in errors"));

    Golden.testResource("problem-codes.txt")
        .requireSame(
            statuses.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                .collect(Collectors.joining()));
  }

  private static List<Refusal> refusals() throws ReflectiveOperationException {
    List<Refusal> refusals = new ArrayList<>();
    refusals.add(new InvalidValue("code", "detail"));
    for (Class<?> capability : CAPABILITIES) {
      for (Class<?> refusal : capability.getPermittedSubclasses()) {
        Constructor<?> constructor = refusal.getConstructors()[0];
        Object[] arguments =
            Arrays.stream(constructor.getParameterTypes())
                .map(ProblemCatalogueTest::argument)
                .toArray();
        refusals.add((Refusal) constructor.newInstance(arguments));
      }
    }
    refusals.removeIf(refusal -> UNSPOKEN.contains(refusal.code()));
    return refusals;
  }

  private static Object argument(Class<?> type) {
    if (type == Duration.class) {
      return Duration.ofSeconds(1);
    }
    return type == SessionId.class ? Fixtures.SESSION_ID : EndReason.REFRESH_REUSE;
  }
}
