package io.sallyport.bootstrap.asvs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page for auditors says of each requirement what the tests show. */
final class AsvsTest {

  /** Tests run in the folder of their module. */
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Path PAGE = ROOT.resolve("docs/asvs.md");

  private final List<Requirement> requirements =
      Requirement.parse(Files.readAllLines(ROOT.resolve("docs/asvs.tsv")));
  private final List<TaggedTest> tests = TaggedTests.below(ROOT);

  AsvsTest() throws IOException {}

  @Test
  void every_row_that_is_said_to_be_shown_is_and_no_other() {
    assertEquals(List.of(), new Agreement(requirements, tests).broken());
  }

  @Test
  void has_every_requirement_of_the_chapters_that_matter() {
    assertEquals(299, requirements.size());
    assertEquals(65, requirements.stream().filter(row -> row.state() == State.OUT).count());
  }

  @Test
  void is_the_page_in_the_docs() throws IOException {
    String page = new AsvsPage(requirements, tests).markdown();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }

    assertEquals(
        Files.readString(PAGE), page, "Run the tests with -Dgolden.update=true, and look at it.");
  }

  @Test
  void leads_to_what_there_is() throws IOException {
    assertEquals(List.of(), Links.broken(PAGE));
  }

  @Test
  void documented_rows_lead_to_a_page() {
    assertTrue(
        requirements.stream()
            .filter(row -> row.state() == State.DOCUMENTED)
            .allMatch(row -> row.remark().contains("](")));
  }
}
