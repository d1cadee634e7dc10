package io.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RowsTest {

  private final Journal journal = new Journal();
  private final Rows<String, Integer> ages = new Rows<>(journal);
  private final Rows<Integer, String> names = new Rows<>(journal);

  @Test
  void are_as_they_were_after_a_roll_back_whatever_was_done_in_whatever_order() {
    ages.put("ada", 36);
    ages.put("eve", 20);
    journal.commit();

    ages.put("ada", 37);
    names.put(37, "ada");
    ages.remove("eve");
    ages.put("eve", 21);
    ages.put("new", 1);
    ages.remove("new");
    ages.remove("nobody");
    journal.rollBack();

    assertEquals(Optional.of(36), ages.find("ada"));
    assertEquals(Optional.of(20), ages.find("eve"));
    assertEquals(2, ages.all().size());
    assertEquals(List.of(), List.copyOf(names.all()));
  }

  @Test
  void stay_as_they_are_when_a_roll_back_comes_after_the_commit() {
    ages.put("ada", 36);
    ages.remove("ada");
    ages.put("ada", 37);
    journal.commit();

    journal.rollBack();

    assertEquals(List.of(37), List.copyOf(ages.all()));
  }
}
