package io.sallyport.bootstrap.asvs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AgreementTest {
  private static final List<Requirement> ROWS =
      Requirement.parse(
          List.of(
              "id\tlevel\tstate\tmeaning\tremark",
              "1.1.1\t2\tshown\tOnce.\t",
              "1.1.2\t2\topen\tLast.\tA test is missing.",
              "1.2.6\t2\tout\t\tNo LDAP."));

  private static TaggedTest test(String id) {
    return new TaggedTest(id, "a/ATest.java", "ATest", "works", true);
  }

  private static List<String> broken(TaggedTest... tests) {
    return new Agreement(ROWS, List.of(tests)).broken();
  }

  @Test
  void is_there_when_each_row_that_is_shown_has_a_test_and_no_other_row() {
    assertEquals(List.of(), broken(test("1.1.1"), test("1.1.1")));
  }

  @Test
  void lacks_a_test_of_a_row_that_is_said_to_be_shown() {
    assertEquals(
        List.of("1.1.1 is said to be shown, and no test has the tag ASVS-1.1.1"), broken());
  }

  @Test
  void lacks_a_row_of_a_tag() {
    assertEquals(
        List.of("ATest.works is tagged with 1.1.9, which no row has."),
        broken(test("1.1.1"), test("1.1.9")));
  }

  @Test
  void lacks_the_word_of_a_row_that_a_test_shows() {
    assertEquals(
        List.of(
            "ATest.works is tagged with 1.1.2, which is not said so.",
            "ATest.works is tagged with 1.2.6, which is not said so."),
        broken(test("1.1.1"), test("1.1.2"), test("1.2.6")));
  }

  @Test
  void takes_no_test_that_does_not_run() {
    var never = new TaggedTest("1.1.1", "a/ATest.java", "ATest", "works", false);

    assertEquals(
        List.of("ATest.works is tagged with 1.1.1 and is no test that runs."), broken(never));
  }

  @Test
  void lacks_a_reason_and_has_a_row_once() {
    List<Requirement> rows =
        Requirement.parse(
            List.of("head", "1.1.1\t1\topen\tOnce.\tA test.", "1.1.1\t1\topen\tOnce.\t"));

    assertEquals(
        List.of("1.1.1 is there twice.", "1.1.1 does not say why."),
        new Agreement(rows, List.of()).broken());
  }
}
