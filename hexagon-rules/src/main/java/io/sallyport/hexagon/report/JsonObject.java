package io.sallyport.hexagon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An object of JSON (RFC 8259), its members in the order in which they were given. Written with two
 * spaces per level, so that two reports can be compared line by line.
 */
final class JsonObject {

  private final List<String> members = new ArrayList<>();

  JsonObject text(String name, String value) {
    return member(name, quoted(value));
  }

  JsonObject number(String name, long value) {
    return member(name, Long.toString(value));
  }

  /** Two decimals; JSON has no word for what is not a number, which becomes {@code null}. */
  JsonObject decimal(String name, double value) {
    return member(
        name, Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "null");
  }

  JsonObject flag(String name, boolean value) {
    return member(name, Boolean.toString(value));
  }

  JsonObject texts(String name, List<String> values) {
    return member(name, array(values.stream().map(JsonObject::quoted).toList()));
  }

  JsonObject objects(String name, List<JsonObject> values) {
    return member(name, array(values.stream().map(JsonObject::toString).toList()));
  }

  private JsonObject member(String name, String written) {
    members.add(quoted(name) + ": " + written);
    return this;
  }

  private static String array(List<String> elements) {
    return block("[", elements, "]");
  }

  /** The text of this object, without a line break at its end. */
  @Override
  public String toString() {
    return block("{", members, "}");
  }

  private static String block(String open, List<String> parts, String close) {
    return parts.isEmpty()
        ? open + close
        : parts.stream()
            .map(part -> "  " + part.replace("\n", "\n  "))
            .collect(Collectors.joining(",\n", open + "\n", "\n" + close));
  }

  /**
   * RFC 8259 section 7; a lone half of a surrogate pair is escaped too, for UTF-8 cannot hold it.
   */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ' || letter == 0x7f || Character.isSurrogate(letter)) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
