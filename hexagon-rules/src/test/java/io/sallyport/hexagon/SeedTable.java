package io.sallyport.hexagon;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who catches what, for people. */
final class SeedTable {
  private SeedTable() {}

  /** The rules among those that caught something. */
  static List<String> rules(Set<String> caught) {
    return caught.stream()
        .filter(each -> each.startsWith("HX-"))
        .map(each -> each.substring(0, 5))
        .distinct()
        .toList();
  }

  /** The last section of the guide; its heading is where it begins. */
  static String of(Map<Seed, Set<String>> caught) {
    StringBuilder text =
        new StringBuilder(
            """
            ## Which violation is seen by what

            Each row is a tiny program under `hexagon-rules/src/test/seeds`: a clean hexagon with one violation in it.
            A test compiles it, runs everything, and fails unless exactly these catch it. Rules about the description
            itself and about what was read (HX-01 to HX-05, HX-30) look with both scanners at once. "In order" is what no rule
            may call wrong.

            | # | violation | javac per module | ArchUnit onion | bytecode scanner | source scanner | description |
            |---|---|---|---|---|---|---|
            """);
    caught.forEach((seed, by) -> text.append(row(seed, by)));
    text.append(totals(caught)).append(HELD_ELSEWHERE);
    return text.toString();
  }

  private static String row(Seed seed, Set<String> by) {
    return "| %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            seed.number(),
            seed.title(),
            by.contains("javac") ? "caught" : "",
            by.contains("onion") ? "caught" : "",
            scanner(by, ":bytecode"),
            scanner(by, ":source"),
            by.stream()
                .filter(each -> each.length() == 5 && each.startsWith("HX"))
                .collect(Collectors.joining(" ")));
  }

  private static String scanner(Set<String> by, String scanner) {
    return by.stream()
        .filter(each -> each.endsWith(scanner))
        .map(each -> each.substring(0, 5))
        .collect(Collectors.joining(" "));
  }

  private static String totals(Map<Seed, Set<String>> caught) {
    List<Set<String>> measured =
        caught.entrySet().stream()
            .filter(each -> each.getKey().isMeasured())
            .map(Map.Entry::getValue)
            .toList();
    return """

    Of the first %d: javac per Maven module catches %d, ArchUnit's onionArchitecture %d, the bytecode scanner %d,
    the source scanner %d, all rules together %d.
    """
        .formatted(
            measured.size(),
            count(measured, "javac"),
            count(measured, "onion"),
            count(measured, ":bytecode"),
            count(measured, ":source"),
            count(measured, "HX-"));
  }

  private static final String HELD_ELSEWHERE =
      """

      ### What no look at classes and sources can hold

      These stand in the same catalogue and are no dependency between classes; in Sallyport this holds them.

      | # | violation | held by |
      |---|---|---|
      | 60 | the POM of the domain gains a dependency | `maven-enforcer-plugin` in `domain/pom.xml` |
      | 61 | a module uses a jar it does not declare | HX-10 and HX-11: its package is on no list |
      | 62 | a test library in compile scope | `maven-enforcer-plugin` in the parent POM |
      | 64 | the POM of one adapter names another | HX-08, as soon as a class makes use of it |
      | 65 | a secret reaches a log or a message | HX-27 and the type `Secret`; tests of the log |
      | 66 | a store without its tenant | there are no tenants |
      | 68 | a break of binary compatibility | the golden files in `api`; from the first release japicmp |
      | 70 | a use case with no transaction, or two | the types of `Transactions` and `Stores`; the tests of the use cases |
      | 71 | an answer shows the text of an exception | the contract tests of REST |
      """;

  private static long count(List<Set<String>> measured, String mechanism) {
    return measured.stream()
        .filter(by -> by.stream().anyMatch(each -> each.contains(mechanism)))
        .count();
  }
}
