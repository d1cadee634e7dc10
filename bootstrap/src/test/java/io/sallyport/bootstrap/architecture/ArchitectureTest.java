package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.document.CommittedDocument;
import io.sallyport.hexagon.junit.HexagonTest;
import io.sallyport.hexagon.rules.Check;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls between the components hold, and the document about them says what is. */
final class ArchitectureTest implements HexagonTest {

  @Override
  public Hexagon hexagon() {
    return SallyportHexagon.described();
  }

  @Override
  public ClassSource classes() {
    return SallyportHexagon.CLASSES;
  }

  @Override
  public List<Check> customRules() {
    return HouseRules.all();
  }

  @Test
  void the_document_says_what_the_code_says() {
    CommittedDocument.requireSame(
        Path.of("..", "ARCHITECTURE.md"),
        SallyportHexagon.document(SallyportHexagon.check(hexagon())),
        Boolean.getBoolean("golden.update"));
  }
}
