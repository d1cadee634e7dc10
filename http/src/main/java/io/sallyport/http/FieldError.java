package io.sallyport.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.sallyport.domain.shared.InvalidValue.Violation;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One bad value, in a member of the body, in a parameter of the query or in a header.
 *
 * @param pointer a JSON pointer (RFC 6901) into the body; null for anything else
 * @param parameter the name of a parameter; null for anything else
 * @param header the name of a header; null for anything else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
    @Nullable String pointer,
    @Nullable String parameter,
    @Nullable String header,
    String code,
    String detail) {
  private static final int MAX_NAME = 100;

  /**
   * Says where a broken rule is. A field that begins with {@code ?} names a parameter, one that
   * begins with {@code /} is a pointer already, one that ends with {@code :} names a header; any
   * other is a name of a port's command.
   */
  static FieldError of(Violation violation) {
    String field = violation.field();
    String code = violation.code();
    String detail = violation.detail();
    if (field.startsWith("?")) {
      return new FieldError(null, shown(field.substring(1)), null, code, detail);
    }
    if (field.startsWith("/") || field.isEmpty()) {
      return new FieldError(shown(field), null, null, code, detail);
    }
    return field.endsWith(":")
        ? new FieldError(null, null, field.substring(0, field.length() - 1), code, detail)
        : new FieldError(snakeCase(field), null, null, code, detail);
  }

  /** A place in a body: the names and indices on the way to it. */
  public static String pointer(Object... steps) {
    return Arrays.stream(steps)
        .map(step -> "/" + step.toString().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static String snakeCase(String field) {
    return Arrays.stream(field.split("/", -1))
        .map(SnakeCaseStrategy.INSTANCE::translate)
        .collect(Collectors.joining("/", "/", ""));
  }

  /** A name that a client chose may be of any length, and half a surrogate pair has no bytes. */
  private static String shown(String name) {
    return name.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .limit(MAX_NAME)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
