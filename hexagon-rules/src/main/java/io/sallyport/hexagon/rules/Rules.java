package io.sallyport.hexagon.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules of every hexagon. */
public final class Rules {
  private static final List<Check> ALL =
      Stream.of(
              DescriptionRules.all(), // HX-01 to 03: the description fits the program
              AllowanceRule.all(), // HX-04: nothing is allowed that nobody needs
              DirectionRules.all(), // HX-06 to 09: who may see whom
              LibraryRules.all(), // HX-10, 11: who may use which library
              PortRules.all(), // HX-12, 13: what a port is, and who implements it
              PortAccessRules.all(), // HX-14 to 16: what an adapter may see of the core
              SignatureRules.all(), // HX-17, 18: what ports speak of
              CapabilityRules.all(), // HX-19, 20: the slices of a component
              PurityRules.all(), // HX-21 to 24: what the core may not do by itself
              StateRule.all(), // HX-25: no state that all share
              CodeRules.all(), // HX-26 to 29: what code must not do
              ReadingRule.all(), // HX-30: nothing is passed over in silence
              List.of(PortSightRule.check()), // HX-31: a port does not see who implements it
              List.of(FileRule.check()), // HX-32: no files
              SupportRules.all(), // HX-33, 34: what driving adapters share
              List.of(ClassCycleRule.check())) // HX-35: classes in a cycle
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  /** What every one of them says, in the order of their ids. */
  public static List<Rule> catalogue() {
    return Stream.concat(ALL.stream().map(Check::rule), Stream.of(ExceptionRule.DATED))
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  /** All that look at the program, in the order of their ids; exceptions are judged by HX-05. */
  public static List<Check> all() {
    return ALL;
  }
}
