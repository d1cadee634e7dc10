package io.sallyport.hexagon.rules;

import io.sallyport.hexagon.analysis.Facts;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule and the question that it asks of the facts. */
public record SimpleCheck(Rule rule, Function<Facts, Stream<Finding>> question) implements Check {

  @Override
  public List<Finding> findings(Facts facts) {
    return question.apply(facts).toList();
  }
}
