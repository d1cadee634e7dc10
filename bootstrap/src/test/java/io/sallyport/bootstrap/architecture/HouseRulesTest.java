package io.sallyport.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.hexagon.HexagonCheck;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.rules.Check;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the house bites: a tiny program that breaks it alone. */
final class HouseRulesTest {
  private static final String NAP =
      "package io.sallyport.application.user; public final class NapUseCase {}";

  /** The sources that break a rule; the package tells the component. */
  private static final Map<String, List<String>> SEEDS =
      new TreeMap<>(
          Map.of(
              "SP-01", List.of("package io.sallyport.rest; final class UserManager {}"),
              "SP-02", List.of("package io.sallyport.application.user; class NapUseCase {}"),
              "SP-03",
                  List.of(
                      NAP,
                      "package io.sallyport.bootstrap; final class Short {"
                          + " Object nap = new io.sallyport.application.user.NapUseCase(); }"),
              "SP-04",
                  List.of(
                      "package io.sallyport.domain.user; final class Watch {"
                          + " java.time.Clock clock; }"),
              "SP-05",
                  List.of(
                      "package io.sallyport.bootstrap; final class Peek {"
                          + " String home = System.getenv(\"HOME\"); }"),
              "SP-06",
                  List.of(
                      "package io.sallyport.application; final class Told {"
                          + " java.util.logging.Logger log; }"),
              "SP-07",
                  List.of(
                      "package io.sallyport.rest; final class Long {}" + "\n// a line".repeat(250),
                      "package io.sallyport.rest; final class Brief {}",
                      "package io.sallyport.rest; final class Terse {}"),
              "SP-08", words(11),
              "SP-09",
                  List.of(
                      "package io.sallyport.domain.password;"
                          + " public final class PasswordHasher {"
                          + " public boolean verify(String password) { return false; } }",
                      "package io.sallyport.application.session; final class Peek {"
                          + " boolean is(io.sallyport.domain.password.PasswordHasher hasher) {"
                          + " return hasher.verify(\"a\"); } }")));

  @TempDir private Path folder;

  private static List<String> words(int count) {
    return Stream.iterate(1, n -> n + 1)
        .limit(count)
        .map(n -> "package io.sallyport.domain.shared; public final class Word" + n + " {}")
        .toList();
  }

  @Test
  void every_rule_has_a_seed() {
    Set<String> ids = new TreeSet<>();
    for (Check check : HouseRules.all()) {
      ids.add(check.rule().id());
    }
    assertEquals(ids, SEEDS.keySet());
  }

  @TestFactory
  Stream<DynamicTest> a_seed_breaks_its_rule_alone() {
    return SEEDS.entrySet().stream()
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    seed.getKey(),
                    () -> assertEquals(List.of(seed.getKey()), broken(seed.getValue()))));
  }

  private List<String> broken(List<String> seed) throws IOException {
    List<String> programs = new ArrayList<>(seed);
    if (seed.stream().noneMatch(program -> program.contains("NapUseCase"))) {
      // A rule that finds none of the classes it is about is red for that reason alone.
      programs.add(NAP);
    }
    Path home = Files.createTempDirectory(folder, "seed");
    Path sources = Files.createDirectories(home.resolve("sources"));
    Path classes = Files.createDirectories(home.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-d", classes.toString()));
    for (String program : programs) {
      String name = program.replaceAll("(?s).*? class (\\w+).*", "$1");
      Path file = sources.resolve(name + ".java");
      Files.writeString(file, program);
      arguments.add(file.toString());
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, failed);

    Hexagon ours = Copies.withSources(SallyportHexagon.described(), List.of(sources));
    return new HexagonCheck(ours, HouseRules.all(List.of()))
        .run(CompiledClasses.ofModules(classes)).verdicts().stream()
            .filter(verdict -> !verdict.passed())
            .map(verdict -> verdict.rule().id())
            .filter(id -> id.startsWith("SP-"))
            .toList();
  }
}
