package io.sallyport.hexagon;

import java.util.List;

/** A rule that can be run. */
public interface Check {

  /** What it says. */
  Rule rule();

  /** Every place that breaks it, in any order. */
  List<Finding> findings(Facts facts);
}
