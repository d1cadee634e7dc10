package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import java.util.List;

/**
 * A rule that can be run: a {@code UseCheck} judges each use, a {@code SimpleCheck} asks one
 * question, an {@code ArchUnitCheck} is a rule of ArchUnit.
 */
public interface Check {

  /** What it says. */
  Rule rule();

  /** Every place that breaks it, in any order. */
  List<Finding> findings(Facts facts);
}
