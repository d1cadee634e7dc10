package io.sallyport.hexagon.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.report.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ArchitectureDocumentTest {

  private static final Path SHOP = Path.of("src/test/resources/io/sallyport/hexagon/shop.md");
  private static final String REWRITE = "Run the tests with -Dgolden.update=true.";

  @Test
  void is_what_once_was_looked_at() throws IOException {
    String document = ArchitectureDocument.of(described(Samples.failing()), REWRITE);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(SHOP.getParent());
      Files.writeString(SHOP, document);
    }

    assertEquals(Files.readString(SHOP), document, REWRITE);
  }

  private static Report described(Report report) {
    Hexagon shop =
        HexagonBuilder.named("Shop")
            .domain("com.acme.shop.domain..")
            .application("com.acme.shop.app..")
            .drivingAdapter("rest", "com.acme.shop.rest..", "io.javalin..")
            .drivenAdapter("persistence", "com.acme.shop.db..", "java.sql..", "org.jdbi..")
            .compositionRoot("com.acme.shop.boot..")
            .capabilities("com.acme.shop.domain.(*)..")
            .allow("order", "account", "price")
            .coreMayUse("java.lang..", "java.util..")
            .build();
    return new Report(shop, report.verdicts(), report.model(), List.of());
  }

  @Test
  void says_so_where_there_is_nothing() {
    Report passing = Samples.passing();
    String document = ArchitectureDocument.of(passing, REWRITE);

    assertTrue(document.contains("## Capabilities\n\nNone are described.\n"));
    assertTrue(document.contains("## Exceptions in force\n\nNone.\n"));
  }

  @Test
  void every_rule_says_what_it_does_not_see() {
    Report failing = Samples.failing();
    String document = ArchitectureDocument.of(failing, REWRITE);

    assertEquals(
        failing.verdicts().size(), document.split("\\*\\*Does not catch:\\*\\*", -1).length - 1);
  }

  @Test
  void a_remark_cannot_be_ended_early() {
    assertFalse(
        ArchitectureDocument.of(Samples.passing(), "Run --> this").contains("Run --> this"));
  }

  @Test
  void a_name_is_no_code_of_the_chart() {
    String chart =
        new Flowchart()
            .frame("a \"b\"", Map.of("end", "x<y>\n#1"))
            .arrow("end", "other;", Flowchart.Stroke.PLAIN, "1")
            .markdown();

    assertEquals(
        """
        ```mermaid
        flowchart TB
          subgraph n_frame_a__b_["a #quot;b#quot;"]
            n_end["x#lt;y#gt;<br/>#35;1"]
          end
          n_end -->|"1"| n_other_
        ```
        """,
        chart);
  }

  @Test
  void an_empty_frame_is_left_out() {
    assertEquals(
        List.of("```mermaid", "flowchart TB", "", "```"),
        new Flowchart().frame("nobody", Map.of()).markdown().lines().toList());
  }
}
