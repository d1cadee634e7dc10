package io.sallyport.rest.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names and values of a query or a form, decoded once and strictly: what is not well-formed is
 * refused, not repaired, and nothing is dropped in silence.
 */
public final class Parameters {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Parameters() {}

  /**
   * Reads {@code a=1&b=2} (application/x-www-form-urlencoded, in UTF-8).
   *
   * @param encoded null is as good as empty
   * @throws HttpRefusal if an escape is broken, or is not UTF-8
   */
  public static Parameters parse(@Nullable String encoded) {
    var parameters = new Parameters();
    if (encoded != null) {
      for (String pair : encoded.split("&", -1)) {
        parameters.add(pair);
      }
    }
    return parameters;
  }

  /** The names in a query, whatever the state of the rest of it. */
  static Set<String> names(@Nullable String encoded) {
    try {
      return parse(encoded).names();
    } catch (HttpRefusal malformed) {
      return Set.of();
    }
  }

  public Set<String> names() {
    return values.keySet();
  }

  /** Every value of that name, in order; empty if there is none. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private void add(String pair) {
    if (pair.isEmpty()) {
      return;
    }
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
    String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
    values.computeIfAbsent(name, fresh -> new ArrayList<>()).add(value);
  }

  private static String decode(String encoded) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 3);
    for (int at = 0; at < encoded.length(); at = encoded.offsetByCodePoints(at, 1)) {
      int point = encoded.codePointAt(at);
      if (point == '%') {
        bytes.put(escaped(encoded, at));
        at += 2;
      } else {
        String text = point == '+' ? " " : Character.toString(point);
        bytes.put(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed();
    }
  }

  private static byte escaped(String encoded, int at) {
    if (at + 2 >= encoded.length()
        || !HexFormat.isHexDigit(encoded.charAt(at + 1))
        || !HexFormat.isHexDigit(encoded.charAt(at + 2))) {
      throw malformed();
    }
    return (byte) HexFormat.fromHexDigits(encoded, at + 1, at + 3);
  }

  private static HttpRefusal malformed() {
    return new HttpRefusal(
        HttpProblem.INVALID_REQUEST, "A parameter is not percent-encoded UTF-8.");
  }
}
