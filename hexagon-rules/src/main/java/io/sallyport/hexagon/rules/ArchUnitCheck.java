package io.sallyport.hexagon.rules;

import com.tngtech.archunit.lang.ArchRule;
import io.sallyport.hexagon.analysis.Facts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of ArchUnit, whose sentences are taken apart into findings; {@code
 * adhereToPlantUmlDiagram} is one too.
 */
public record ArchUnitCheck(Rule rule, ArchRule archRule) implements Check {
  private static final Pattern SUBJECT = Pattern.compile("<([^>(]+)");
  private static final Pattern WHERE = Pattern.compile("\\(([^():]+\\.\\w+):(\\d+)\\)");

  @Override
  public List<Finding> findings(Facts facts) {
    try {
      return archRule.evaluate(facts.classes()).getFailureReport().getDetails().stream()
          .map(sentence -> finding(sentence, facts))
          .toList();
    } catch (AssertionError empty) {
      // So ArchUnit says that no class is what the rule is about: a slip in the rule.
      return List.of(
          new Finding(rule, "classes", "", Place.DESCRIPTION, "there are none to check"));
    }
  }

  private Finding finding(String sentence, Facts facts) {
    Matcher subject = SUBJECT.matcher(sentence);
    String named = subject.find() ? subject.group(1) : "";
    String className = facts.placement().isOurs(named) ? named : owner(named);
    Matcher where = WHERE.matcher(sentence);
    Place place =
        where.find()
            ? new Place(className, where.group(1), Integer.parseInt(where.group(2)))
            : new Place(className, "", 0);
    return new Finding(rule, facts.label(className), "", place, sentence);
  }

  /** The class of a member that is named with it. */
  private static String owner(String named) {
    return named.substring(0, Math.max(0, named.lastIndexOf('.')));
  }
}
