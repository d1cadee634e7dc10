package io.sallyport.bootstrap.asvs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of the requirements against what the tests show. */
final class Agreement {
  private final List<Requirement> requirements;
  private final List<TaggedTest> tests;

  Agreement(List<Requirement> requirements, List<TaggedTest> tests) {
    this.requirements = requirements;
    this.tests = tests;
  }

  /** What does not fit, a sentence each. */
  List<String> broken() {
    return Stream.of(twice(), unknown(), notRun(), notShown(), shownUnsaid(), withoutRemark())
        .flatMap(each -> each)
        .toList();
  }

  private Stream<String> twice() {
    Set<String> seen = new HashSet<>();
    return requirements.stream()
        .map(Requirement::id)
        .filter(id -> !seen.add(id))
        .map(id -> id + " is there twice.");
  }

  private Stream<String> unknown() {
    Set<String> known = requirements.stream().map(Requirement::id).collect(Collectors.toSet());
    return tests.stream()
        .filter(test -> !known.contains(test.id()))
        .map(test -> test.name() + " is tagged with " + test.id() + ", which no row has.");
  }

  private Stream<String> notRun() {
    return tests.stream()
        .filter(test -> !test.isRun())
        .map(test -> test.name() + " is tagged with " + test.id() + " and is no test that runs.");
  }

  private Stream<String> notShown() {
    Set<String> tagged = tests.stream().map(TaggedTest::id).collect(Collectors.toSet());
    return of(State.SHOWN)
        .filter(row -> !tagged.contains(row.id()))
        .map(row -> row.id() + " is said to be shown, and no test has the tag ASVS-" + row.id());
  }

  private Stream<String> shownUnsaid() {
    Map<String, State> states =
        requirements.stream()
            .collect(Collectors.toMap(Requirement::id, Requirement::state, (one, other) -> one));
    return tests.stream()
        .filter(test -> states.getOrDefault(test.id(), State.SHOWN) != State.SHOWN)
        .map(test -> test.name() + " is tagged with " + test.id() + ", which is not said so.");
  }

  private Stream<String> withoutRemark() {
    return requirements.stream()
        .filter(row -> row.state() != State.SHOWN && row.remark().isEmpty())
        .map(row -> row.id() + " does not say why.");
  }

  private Stream<Requirement> of(State state) {
    return requirements.stream().filter(row -> row.state() == state);
  }
}
