package io.sallyport.hexagon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonObjectTest {

  private static JsonNode parsed(JsonObject object) throws JsonProcessingException {
    return new ObjectMapper().readTree(object.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"quoted\"",
        "back\\slash",
        "line\nbreak\r\ttab",
        "\u0000\u001f\u007f",
        "naïve 六",
        "\ud83d\ude80",
        "</script>",
        "  two  spaces\n  and a line"
      })
  void a_parser_reads_the_text_that_was_written(String text) throws JsonProcessingException {
    JsonObject object = new JsonObject().text("text", text).texts("texts", List.of(text, text));

    assertEquals(text, parsed(object).get("text").textValue());
    assertEquals(text, parsed(object).get("texts").get(1).textValue());
  }

  @Test
  void half_a_surrogate_pair_survives() throws JsonProcessingException {
    String half = "x\ud83dx";

    assertEquals(half, parsed(new JsonObject().text("half", half)).get("half").textValue());
  }

  @Test
  void numbers_are_numbers() throws JsonProcessingException {
    JsonNode node =
        parsed(
            new JsonObject()
                .number("n", Long.MAX_VALUE)
                .decimal("d", 2.0 / 3)
                .decimal("nan", Double.NaN)
                .flag("f", true));

    assertEquals(Long.MAX_VALUE, node.get("n").longValue());
    assertEquals("0.67", node.get("d").asText());
    assertTrue(node.get("nan").isNull());
    assertTrue(node.get("f").booleanValue());
  }

  @Test
  void objects_nest_and_are_indented() {
    JsonObject inner = new JsonObject().texts("names", List.of("a", "b"));
    JsonObject outer = new JsonObject().objects("inner", List.of(inner)).objects("none", List.of());

    assertEquals(
        """
        {
          "inner": [
            {
              "names": [
                "a",
                "b"
              ]
            }
          ],
          "none": []
        }\
        """,
        outer.toString());
  }
}
