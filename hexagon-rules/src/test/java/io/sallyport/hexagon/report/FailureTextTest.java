package io.sallyport.hexagon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.hexagon.rules.Finding;
import io.sallyport.hexagon.rules.Place;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FailureTextTest {

  @Test
  void groups_by_edge_shows_three_places_counts_the_others_and_says_what_to_do() {
    assertEquals(
        """
        HX-06 A driving adapter asks through driving ports alone: 6 places

          rest -> domain.account: 5 places in 1 class, com.acme.shop.rest
            (AccountsResource.java:41)  calls Accounts.find(String)
            (AccountsResource.java:57)  calls Accounts.find(String)
            (AccountsResource.java:73)  calls Accounts.find(String)
            and 2 more

          cli -> domain.order: 1 place in 1 class, com.acme.shop.cli
            (Orders.java)  has a field of Orders

          why            Whoever goes to a store directly passes by the rules, the rights and the
                         transaction that a use case brings, and nobody notices when they change.
          do instead     Call a driving port; if none fits, add one and its use case.
          or for a time  .except("HX-06", "com.acme.shop.rest.AccountsResource", "<reason>", LocalDate.parse("<last day>"))\
        """,
        FailureText.of(Samples.failing().verdicts().get(1)));
  }

  @Test
  void of_many_edges_the_smaller_ones_show_no_places() {
    List<Finding> many =
        IntStream.range(0, 11)
            .mapToObj(
                i ->
                    new Finding(
                        Samples.APART, "rest", "lib" + i, new Place("a.B", "B.java", 3), "calls"))
            .toList();
    String text = FailureText.of(new Verdict(Samples.APART, many, List.of()));

    assertEquals(8, text.split("\\(B.java:3\\)", -1).length - 1);
    assertTrue(
        text.contains("\n\n  rest -> lib7: 1 place in 1 class, a\n  rest -> lib8: 1 place"), text);
  }

  @Test
  void a_class_without_a_file_is_named() {
    String text = FailureText.of(Samples.failing().verdicts().get(0));

    assertTrue(text.contains("    (com.acme.shop.rest.Tables)  casts to List<Table>"), text);
  }

  @Test
  void a_rule_that_looks_at_one_component_shows_no_arrow() {
    Finding alone =
        new Finding(Samples.CYCLES, "domain", "", new Place("a.B", "B.java", 3), "is static");
    String text = FailureText.of(new Verdict(Samples.CYCLES, List.of(alone), List.of()));

    assertTrue(text.contains("\n  domain: 1 place in 1 class, a\n    (B.java:3)  is static"), text);
  }

  @Test
  void what_is_wrong_with_the_description_can_have_no_exception() {
    Finding empty =
        new Finding(Samples.CYCLES, "mail", "", new Place("", "", 0), "mail has no classes");
    String text = FailureText.of(new Verdict(Samples.CYCLES, List.of(empty), List.of()));

    assertTrue(text.contains("\n  mail: 1 place\n    mail has no classes"), text);
    assertFalse(text.contains(".except("), text);
  }

  @Test
  void prose_is_no_wider_than_a_screen() {
    assertTrue(
        FailureText.of(Samples.failing().verdicts().get(1))
            .lines()
            .filter(line -> !line.contains(".except("))
            .allMatch(line -> line.length() <= 100));
  }

  @Test
  void of_a_rule_that_holds_there_is_nothing_to_tell() {
    assertEquals(
        "HX-09 Capabilities form no cycle: holds",
        FailureText.of(Samples.failing().verdicts().get(2)));
  }
}
