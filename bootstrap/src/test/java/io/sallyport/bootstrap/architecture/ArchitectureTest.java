package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.ClassSource;
import io.sallyport.hexagon.Hexagon;
import io.sallyport.hexagon.HexagonTest;
import io.sallyport.hexagon.document.CommittedDocument;
import java.nio.file.Path;
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

  @Test
  void the_document_says_what_the_code_says() {
    CommittedDocument.requireSame(
        Path.of("..", "ARCHITECTURE.md"),
        SallyportHexagon.document(hexagon()),
        Boolean.getBoolean("golden.update"));
  }
}
