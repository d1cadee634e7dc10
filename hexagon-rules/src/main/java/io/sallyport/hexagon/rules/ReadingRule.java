package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.UnreadFile;
import java.util.List;
import java.util.stream.Stream;

/** HX-30: nothing is passed over in silence. */
final class ReadingRule {

  static final Rule READ =
      new Rule(
          "HX-30",
          "Every class is read",
          "A class that nobody could read obeys no rule, and breaks none.",
          "Do what the finding says; or name only what can be read.",
          "class files that are empty, damaged or too new; a class that is there twice; folders"
              + " without a class; classes of a declared component in a jar within a jar",
          "a module that nobody named, unless a component stays empty without it (HX-01)");

  private ReadingRule() {}

  static List<Check> all() {
    return List.of(new SimpleCheck(READ, ReadingRule::unread));
  }

  private static Stream<Finding> unread(Facts facts) {
    return facts.unread().stream()
        .filter(each -> !each.isNested() || facts.placement().wouldHold(each.className()))
        .map(each -> finding(each, facts));
  }

  private static Finding finding(UnreadFile unread, Facts facts) {
    Place place = new Place(unread.className(), unread.file(), 0);
    String from = unread.className().isEmpty() ? "classes" : facts.label(unread.className());
    return new Finding(READ, from, "", place, unread.what());
  }
}
