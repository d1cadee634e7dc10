package io.sallyport.hexagon;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule that can be run. */
public interface Check {

  /** What it says. */
  Rule rule();

  /** Every place that breaks it, in any order. */
  List<Finding> findings(Facts facts);

  /** A rule of one question. */
  static Check of(Rule rule, Function<Facts, Stream<Finding>> question) {
    return new SimpleCheck(rule, question);
  }

  /** A rule that ArchUnit knows how to ask; {@code adhereToPlantUmlDiagram} is one too. */
  static Check of(Rule rule, ArchRule archRule) {
    return new ArchUnitCheck(rule, archRule);
  }
}
