package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaNameTest {

  @Test
  void is_quoted_where_it_stands_in_a_statement() {
    assertEquals("\"sallyport\"", SchemaName.DEFAULT.quoted());
    assertEquals("\"order\"", new SchemaName("order").quoted());
    assertEquals(63, new SchemaName("_" + "x1".repeat(31)).value().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Accounts",
        "1st",
        "a-b",
        "a.b",
        "a b",
        "a\"b",
        "a;drop",
        "a\n",
        "pg_mine",
        "\u00e4",
        "x123456789x123456789x123456789x123456789x123456789x123456789x123"
      })
  void is_nothing_that_a_tool_might_read_in_another_way(String text) {
    assertThrows(IllegalArgumentException.class, () -> new SchemaName(text));
  }
}
