package io.sallyport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

  @Tag("ASVS-1.1.1")
  @Test
  void decodes_names_and_values_once() {
    var parameters = Parameters.parse("a=1&b=%2541+c&%C3%A9=%F0%9F%98%80&a=2&empty=&bare&&=x");

    assertEquals(List.of("1", "2"), parameters.all("a"));
    assertEquals(List.of("%41 c"), parameters.all("b"));
    assertEquals(List.of("\ud83d\ude00"), parameters.all("\u00e9"));
    assertEquals(List.of(""), parameters.all("empty"));
    assertEquals(List.of(""), parameters.all("bare"));
    assertEquals(List.of("x"), parameters.all(""));
    assertEquals(List.of(), parameters.all("none"));
  }

  @Test
  void nothing_has_no_parameters() {
    assertEquals(Set.of(), Parameters.parse(null).names());
    assertEquals(Set.of(), Parameters.parse("").names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%",
        "a=%4",
        "a=%zz",
        "a=%\uff11\uff11",
        "%=1",
        "a=%ff",
        "a=%C3",
        "a=%ED%A0%80",
        "a=%C0%80"
      })
  void refuses_what_is_not_percent_encoded_utf_8(String encoded) {
    assertThrows(HttpRefusal.class, () -> Parameters.parse(encoded));
    assertEquals(Set.of(), Parameters.names(encoded));
  }

  @Test
  void takes_a_hundred_parameters_and_no_more() {
    String hundred = "a&".repeat(100) + "&".repeat(60_000);

    assertEquals(100, Parameters.parse(hundred).all("a").size());
    var thrown =
        assertThrows(HttpRefusal.class, () -> Parameters.parse(hundred + "a&".repeat(1_000)));
    assertEquals("There are more than 100 parameters.", thrown.getMessage());
  }
}
