package io.sallyport.bootstrap.configuration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code name=value,name=value}, as in W3C Baggage: values are percent-encoded. */
final class NamedValues {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E]*");

  private NamedValues() {}

  /** Empty if it is not of that form. */
  static Optional<Map<String, String>> parse(String text) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String item : text.split(",", -1)) {
      int equals = item.indexOf('=');
      if (equals < 1 || !NAME.matcher(item.substring(0, equals).strip()).matches()) {
        return Optional.empty();
      }
      try {
        String value = decoded(item.substring(equals + 1).strip());
        if (!VALUE.matcher(value).matches()) {
          return Optional.empty();
        }
        named.put(item.substring(0, equals).strip(), value);
      } catch (IllegalArgumentException badEscape) {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }

  /** A plus sign stands for itself, which in forms it does not. */
  private static String decoded(String value) {
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
