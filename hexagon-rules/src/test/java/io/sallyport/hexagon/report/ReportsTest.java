package io.sallyport.hexagon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportsTest {

  @Test
  void the_folder_holds_all_three(@TempDir Path folder) throws IOException {
    Path made = folder.resolve("a/b");
    ReportFolder.write(Samples.failing(), made, DescriptionFormat.JAVA);

    assertEquals(
        MarkdownReport.of(Samples.failing(), DescriptionFormat.JAVA),
        Files.readString(made.resolve("report.md")));
    assertEquals(JsonReport.of(Samples.failing()), Files.readString(made.resolve("report.json")));
    assertEquals(
        HtmlReport.of(Samples.failing(), DescriptionFormat.JAVA),
        Files.readString(made.resolve("report.html")));
  }

  @Test
  void a_folder_that_cannot_be_made_is_an_error(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    UncheckedIOException error =
        assertThrows(
            UncheckedIOException.class,
            () -> ReportFolder.write(Samples.passing(), file, DescriptionFormat.JAVA));
    assertTrue(String.valueOf(error.getMessage()).contains("file"));
  }

  @Test
  void json_says_everything_that_was_found() throws IOException {
    JsonNode json = new ObjectMapper().readTree(JsonReport.of(Samples.failing()));

    assertEquals("Shop & <Sons>", json.get("hexagon").textValue());
    assertFalse(json.get("passed").booleanValue());
    JsonNode rule = json.at("/rules/1");
    assertEquals("HX-06", rule.get("id").textValue());
    assertEquals(6, rule.get("findings").size());
    assertEquals(73, rule.at("/findings/0/line").intValue());
    assertEquals("com.acme.shop.rest.AccountsResource", rule.at("/findings/0/class").textValue());
    assertEquals(1, rule.get("excepted").size());
    assertEquals("driving adapter", json.at("/components/2/kind").textValue());
    assertEquals(31, json.at("/edges/0/count").intValue());
    assertFalse(json.at("/capability_edges/0/allowed").booleanValue());
    assertEquals("driven", json.at("/ports/1/side").textValue());
    assertEquals("2027-03-31", json.at("/exceptions/0/until").textValue());
  }

  @Test
  void markdown_tells_what_is_broken_first_and_how_to_mend_it() {
    String markdown = MarkdownReport.of(Samples.failing(), DescriptionFormat.JAVA);

    assertTrue(
        markdown.startsWith(
            """
            # Layering of Shop &amp; &lt;Sons&gt;

            ❌ 2 of 3 rules are broken, in 7 places; 1 place excepted.

            ## HX-02 Adapters do not see each other

            **rest → persistence**: 1 place in 1 class, `com.acme.shop.rest`

            - `com.acme.shop.rest.Tables` casts to List&lt;Table&gt; &amp; says "&lt;script&gt;alert('x')&lt;/script&gt;"

            - **Why:** One cannot be replaced any more without the other.
            """),
        markdown);
    assertTrue(
        markdown.contains(
            "- `AccountsResource.java:73` calls Accounts.find(String)\n- and 2 more\n"));
    assertTrue(markdown.contains("| until the \\| import is rewritten | 1 | 2027-03-31 |"));
    assertTrue(markdown.contains("| ✅ | HX-09 Capabilities form no cycle | 0 | 0 |"));
  }

  @Test
  void markdown_of_a_clean_project_is_short() {
    String markdown = MarkdownReport.of(Samples.passing(), DescriptionFormat.JAVA);

    assertTrue(markdown.startsWith("# Layering of Shop\n\n✅ all 3 rules hold.\n\n<details>"));
    assertFalse(markdown.contains("Exceptions"));
  }

  @Test
  void html_runs_nothing_and_loads_nothing() {
    for (Report report : new Report[] {Samples.failing(), Samples.passing()}) {
      String page = HtmlReport.of(report, DescriptionFormat.JAVA);

      assertFalse(page.contains("<script"), page);
      assertFalse(Pattern.compile("(?i)\\b(src|href|@import|url\\()").matcher(page).find());
      assertFalse(page.contains("<Sons>"));
    }
  }

  @Test
  void html_escapes_what_code_says() {
    String page = HtmlReport.of(Samples.failing(), DescriptionFormat.JAVA);

    assertTrue(
        page.contains(
            "casts to List&lt;Table&gt; &amp; says"
                + " &quot;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;"));
    assertTrue(page.contains("<title>Layering of Shop &amp; &lt;Sons&gt;: 2 of 3 rules"));
  }

  @Test
  void html_closes_what_it_opens() {
    String page = HtmlReport.of(Samples.failing(), DescriptionFormat.JAVA);
    Deque<String> open = new ArrayDeque<>();
    Set<String> voids = Set.of("meta", "wbr", "path");
    Matcher tag = Pattern.compile("<(/?)([a-z][a-z0-9]*)").matcher(page);
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        assertEquals(open.pop(), tag.group(2), page.substring(0, tag.end()));
      } else if (!voids.contains(tag.group(2))) {
        open.push(tag.group(2));
      }
    }
    assertTrue(open.isEmpty(), open.toString());
  }

  @Test
  void html_marks_the_edges_that_were_crossed_and_those_nobody_uses() {
    String page = HtmlReport.of(Samples.failing(), DescriptionFormat.JAVA);

    assertTrue(page.contains("<td class=\"crossed\">18</td>"), "rest to domain.account");
    assertTrue(page.contains("<td class=\"crossed\">1</td>"), "rest to persistence");
    assertTrue(page.contains("<td class=\"late\">0</td>"), "order to price");
    assertTrue(page.contains("<h2>Capabilities of domain</h2>"));
    assertTrue(page.contains("<summary>and 2 more</summary>"));
    assertTrue(page.contains("<code title=\"com.acme.shop.cli.Orders$Row\">Orders.Row</code>"));
  }

  @Test
  void html_of_a_clean_project_has_no_broken_part() {
    String page = HtmlReport.of(Samples.passing(), DescriptionFormat.JAVA);

    assertTrue(page.contains("<header class=\"good\">"));
    assertFalse(page.contains("<section id=\"broken\">"));
    assertFalse(page.contains("<section id=\"exceptions\">"));
  }
}
