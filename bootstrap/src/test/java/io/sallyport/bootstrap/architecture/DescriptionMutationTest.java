package io.sallyport.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.HexagonCheck;
import io.sallyport.hexagon.description.Hexagon;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No word of the description is idle: without it, or with a slip in it, the build is red. */
@Execution(ExecutionMode.CONCURRENT)
final class DescriptionMutationTest {
  private static final Hexagon OURS = SallyportHexagon.described();

  /** Afterwards nothing is read, and many may look at it at once. */
  @BeforeAll
  static void read_everything() {
    SallyportHexagon.check(OURS).run(SallyportHexagon.CLASSES);
  }

  @Test
  void as_it_stands_it_is_green() {
    assertTrue(SallyportHexagon.check(OURS).passes(SallyportHexagon.CLASSES));
    assertEquals(1, OURS.exemptions().size());
    assertEquals(0, OURS.baselines().size());
  }

  @TestFactory
  Stream<DynamicTest> turns_the_check_red() {
    return tests(Mutations.seenByTheCheck(OURS), DescriptionMutationTest::checkIsRed);
  }

  /** What is left out as a whole breaks no rule, but is missed in the document. */
  @TestFactory
  Stream<DynamicTest> turns_the_document_red() {
    HexagonCheck ours = SallyportHexagon.check(OURS);
    String committed = SallyportHexagon.document(ours);
    return tests(
        Mutations.seenInTheDocument(ours),
        mutant -> assertNotEquals(committed, SallyportHexagon.document(mutant)));
  }

  private static <T> Stream<DynamicTest> tests(Map<String, T> mutants, Consumer<T> isRed) {
    return mutants.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> isRed.accept(each.getValue())));
  }

  private static void checkIsRed(Hexagon mutant) {
    assertFalse(SallyportHexagon.check(mutant).passes(SallyportHexagon.CLASSES));
  }
}
