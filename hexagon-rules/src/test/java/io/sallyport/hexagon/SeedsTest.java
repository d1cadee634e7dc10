package io.sallyport.hexagon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.rules.Rule;
import io.sallyport.hexagon.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each rule bites, and only where it must: every seed is caught by exactly those that say so. */
final class SeedsTest {
  private static final Seed NONE = new Seed("00", "the clean program", Set.of(), "", Map.of());
  private static final Map<Seed, Set<String>> CAUGHT = new LinkedHashMap<>();

  @BeforeAll
  static void compile_and_check_each(@TempDir Path folder) throws IOException {
    Path base = folder.resolve("base");
    List<String> all = Stream.concat(Shop.MODULES.stream(), Stream.of("library")).toList();
    assertTrue(Compiler.compile(Shop.BASE, all, List.of(), base));
    for (Seed seed : Stream.concat(Stream.of(NONE), Seed.all().stream()).toList()) {
      CAUGHT.put(seed, SeedRun.caught(seed, base, folder.resolve(seed.number())));
    }
  }

  @Test
  void the_clean_program_gives_no_finding() {
    assertEquals(Set.of(), by(NONE));
  }

  @TestFactory
  Stream<DynamicTest> is_caught_by_exactly_those_that_say_so() {
    return seeds()
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    seed.number() + " " + seed.title(),
                    () -> assertEquals(seed.caught(), by(seed))));
  }

  @Test
  void every_rule_is_the_first_to_catch_something() {
    List<String> first =
        seeds().flatMap(seed -> SeedTable.rules(by(seed)).stream().limit(1)).toList();

    List<String> toothless =
        Rules.catalogue().stream().map(Rule::id).filter(id -> !first.contains(id)).toList();

    assertEquals(List.of(), toothless);
  }

  @Test
  void all_of_the_measured_are_caught_and_the_onion_alone_sees_sixteen() {
    List<Seed> measured = seeds().filter(Seed::isMeasured).toList();

    assertEquals(54, measured.size());
    assertEquals(
        54, measured.stream().filter(seed -> !SeedTable.rules(by(seed)).isEmpty()).count());
    assertEquals(16, measured.stream().filter(seed -> by(seed).contains("onion")).count());
  }

  @Test
  void the_table_in_the_documentation_is_what_was_measured() throws IOException {
    Map<Seed, Set<String>> seeds = new LinkedHashMap<>(CAUGHT);
    seeds.remove(NONE);
    String table = SeedTable.of(seeds);
    System.out.println(table);

    Path file = Path.of("../docs/layering.md");
    String guide = Files.readString(file);
    String before = guide.substring(0, guide.indexOf(table.lines().findFirst().orElseThrow()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, before + table);
    }
    assertEquals(Files.readString(file), before + table, "see -Dgolden.update=true");
  }

  private static Stream<Seed> seeds() {
    return new ArrayList<>(CAUGHT.keySet()).stream().filter(seed -> !seed.equals(NONE));
  }

  private static Set<String> by(Seed seed) {
    return CAUGHT.getOrDefault(seed, Set.of());
  }
}
