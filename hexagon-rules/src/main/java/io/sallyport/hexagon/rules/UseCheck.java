package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import io.sallyport.hexagon.analysis.Use;
import java.util.List;

/** A rule about who uses what: each use is judged for itself, whichever scanner saw it. */
public final class UseCheck implements Check {

  /** Says no to a use. */
  @FunctionalInterface
  public interface Judge {
    /** Whether the use breaks the rule. */
    boolean refuses(Use use, Facts facts);
  }

  private final Rule rule;
  private final Judge judge;

  private UseCheck(Rule rule, Judge judge) {
    this.rule = rule;
    this.judge = judge;
  }

  /** A rule that every use obeys unless the judge refuses it. */
  public static UseCheck of(Rule rule, Judge judge) {
    return new UseCheck(rule, judge);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public List<Finding> findings(Facts facts) {
    List<Use> refused = facts.uses().stream().filter(use -> judge.refuses(use, facts)).toList();
    return DistinctUses.each(refused).map(use -> finding(use, facts)).toList();
  }

  private Finding finding(Use use, Facts facts) {
    Place place = new Place(use.from(), use.file(), use.line());
    return new Finding(rule, facts.label(use.from()), facts.label(use.to()), place, use.what());
  }
}
