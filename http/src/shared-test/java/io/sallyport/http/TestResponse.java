package io.sallyport.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What came back. */
public record TestResponse(int status, HttpHeaders headers, String text) {
  private static final JsonMapper MAPPER = new JsonMapper();

  public JsonNode json() {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("Not JSON: " + text, notJson);
    }
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  public String contentType() {
    return header("Content-Type").orElse("").replaceAll(";.*", "");
  }

  /** The code of a problem. */
  public String code() {
    return json().path("code").asText();
  }

  /** Each bad value as {@code place code}. */
  public List<String> errors() {
    return StreamSupport.stream(json().path("errors").spliterator(), false)
        .map(
            error ->
                Stream.of("pointer", "parameter", "header")
                        .filter(error::has)
                        .map(place -> error.get(place).asText())
                        .collect(Collectors.joining())
                    + " "
                    + error.get("code").asText())
        .toList();
  }
}
