package io.sallyport.hexagon.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a sentence of ArchUnit. */
final class ArchUnitSentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Method <a.B.c()> calls method <d.E.f(g.H)> in (B.java:7) | calls method E.f(H)",
        "Constructor <a.B.<init>()> calls constructor <d.E.<init>()> in (B.java:7)"
            + " | calls constructor E.<init>()",
        "Method <a.B.c()> has generic return type <java.util.List<d.E>> with type argument"
            + " depending on <d.E> in (B.java:0)"
            + " | has generic return type List<E> with type argument depending on E",
        "Field <a.B.c> has type <d.E> in (B.java:0) | has type E",
        "Class <a.B> implements interface <d.E> in (B.java:0) | implements interface E",
        "Method <a.B.c()> has generic parameter type <java.util.Map<java.lang.String,"
            + " java.util.List<d.E>>> with type argument depending on <d.E> in (B.java:0)"
            + " | has generic parameter type Map<String, List<E>> with type argument depending on E"
      })
  void names_are_short_and_type_arguments_are_whole(String sentence, String verb) {
    assertEquals(verb, ArchUnitSentence.verb(sentence));
  }
}
