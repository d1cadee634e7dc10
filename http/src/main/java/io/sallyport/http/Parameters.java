package io.sallyport.http;

import java.io.ByteArrayOutputStream;
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
  private static final int MAX = 100;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private int count;

  private Parameters() {}

  /**
   * Reads {@code a=1&b=2} (application/x-www-form-urlencoded, in UTF-8).
   *
   * @param encoded null is as good as empty
   * @throws HttpRefusal if an escape is broken, or is not UTF-8, or there are more than 100
   */
  public static Parameters parse(@Nullable String encoded) {
    var parameters = new Parameters();
    if (encoded != null) {
      int start = 0;
      for (int end; (end = encoded.indexOf('&', start)) >= 0; start = end + 1) {
        parameters.add(encoded.substring(start, end));
      }
      parameters.add(encoded.substring(start));
    }
    return parameters;
  }

  /** The names in a query, whatever the state of the rest of it. */
  public static Set<String> names(@Nullable String encoded) {
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
    if (++count > MAX) {
      throw new HttpRefusal(
          HttpProblem.INVALID_REQUEST, "There are more than " + MAX + " parameters.");
    }
    int equals = pair.indexOf('=');
    String name = decode(equals < 0 ? pair : pair.substring(0, equals));
    String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
    values.computeIfAbsent(name, fresh -> new ArrayList<>()).add(value);
  }

  private static String decode(String encoded) {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int at = 0; at < encoded.length(); at = encoded.offsetByCodePoints(at, 1)) {
      int point = encoded.codePointAt(at);
      if (point == '%') {
        bytes.write(escaped(encoded, at));
        at += 2;
      } else {
        String text = point == '+' ? " " : Character.toString(point);
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      ByteBuffer decoded = ByteBuffer.wrap(bytes.toByteArray());
      return StandardCharsets.UTF_8.newDecoder().decode(decoded).toString();
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
