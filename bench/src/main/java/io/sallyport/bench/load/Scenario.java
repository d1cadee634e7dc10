package io.sallyport.bench.load;

import java.util.List;

/** Targets that are driven in turn; the first is the baseline of the others. */
record Scenario(String name, List<Target> targets) {

  static Scenario of(String name, Target... targets) {
    return new Scenario(name, List.of(targets));
  }
}
