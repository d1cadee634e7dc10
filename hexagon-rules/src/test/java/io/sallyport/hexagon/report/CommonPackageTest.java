package io.sallyport.hexagon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CommonPackageTest {

  @Test
  void is_the_longest_that_holds_all_classes() {
    assertEquals("com.acme", CommonPackage.of(List.of("com.acme.rest.A", "com.acme.db.B")));
    assertEquals("com.acme.db", CommonPackage.of(List.of("com.acme.db.A", "com.acme.db.x.B")));
  }

  @Test
  void ends_at_a_dot() {
    assertEquals("com.acme", CommonPackage.of(List.of("com.acme.order.A", "com.acme.orders.B")));
  }

  @Test
  void is_empty_where_nothing_is_shared() {
    assertEquals("", CommonPackage.of(List.of("com.A", "org.B")));
    assertEquals("", CommonPackage.of(List.of("com.acme.A", "B")));
    assertEquals("", CommonPackage.of(List.of()));
  }
}
