package io.sallyport.hexagon;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** A test class that implements this has one test for each rule. */
public interface HexagonTest {

  /** What to check. */
  Hexagon hexagon();

  /** The classes to check. */
  ClassSource classes();

  /** One test for each rule, named by it. */
  @TestFactory
  default Stream<DynamicNode> rules() {
    return hexagon().check(classes()).verdicts().stream().map(HexagonTest::test);
  }

  private static DynamicNode test(Verdict verdict) {
    return dynamicTest(
        verdict.rule().id() + " " + verdict.rule().title(),
        () -> {
          if (!verdict.passed()) {
            throw new AssertionError(verdict.findings());
          }
        });
  }
}
