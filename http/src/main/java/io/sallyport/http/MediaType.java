package io.sallyport.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a request sends and what it would have (RFC 9110 sections 8.3 and 12.5.1). */
public final class MediaType {
  /** What the encoding is called, in lower case; the second is an old name (Encoding standard). */
  private static final Set<String> UTF_8_NAMES = Set.of("utf-8", "utf8");

  private MediaType() {}

  /**
   * Requires a body of one of these types, in UTF-8 and not compressed.
   *
   * @param hint the header in which a refusal says what would have been taken
   * @throws HttpRefusal if it is of another type
   */
  public static void require(Context ctx, List<String> types, String hint) {
    String encoding = ctx.header("Content-Encoding");
    boolean plain = encoding == null || encoding.strip().equalsIgnoreCase("identity");
    List<String> parts = parts(String.valueOf(ctx.header("Content-Type")), ";");
    boolean utf8 =
        parts.stream()
            .filter(part -> part.startsWith("charset="))
            .map(part -> part.substring("charset=".length()).replace("\"", ""))
            .allMatch(UTF_8_NAMES::contains);
    if (!plain || !utf8 || !types.contains(parts.get(0))) {
      String taken = String.join(", ", types);
      throw new HttpRefusal(
          HttpProblem.UNSUPPORTED_MEDIA_TYPE,
          "Send " + taken + ", in UTF-8 and not compressed.",
          Map.of(hint, taken));
    }
  }

  /** Whether the client takes that type; it takes all if it does not say. */
  public static boolean accepts(Context ctx, String type) {
    List<String> headers = Collections.list(ctx.req().getHeaders("Accept"));
    if (headers.stream().allMatch(String::isBlank)) {
      return true;
    }
    String anyOfKind = type.substring(0, type.indexOf('/')) + "/*";
    return headers.stream()
        .flatMap(header -> parts(header, ",").stream())
        .map(range -> parts(range, ";"))
        .filter(range -> List.of(type, anyOfKind, "*/*").contains(range.get(0)))
        .anyMatch(range -> range.stream().noneMatch(part -> part.matches("q=0(\\.0*)?")));
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(separator, -1))
        .map(String::strip)
        .toList();
  }
}
