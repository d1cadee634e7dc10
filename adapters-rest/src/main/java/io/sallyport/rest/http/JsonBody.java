package io.sallyport.rest.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the body of a request: bounded, in UTF-8, as strict JSON, into a record. */
public final class JsonBody {
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private JsonBody() {}

  /**
   * Reads a body of {@code application/json}.
   *
   * @throws HttpRefusal if it is of another type, too large, or not JSON
   * @throws io.sallyport.domain.shared.InvalidValue naming every member that does not fit
   */
  public static <T extends Record> T read(Context ctx, Class<T> type) {
    MediaType.require(ctx, List.of(JSON), "Accept");
    return Shape.of(type).read(tree(ctx.bodyAsBytes()));
  }

  /** Reads a body that may be absent, which is as good as an object without members. */
  public static <T extends Record> T readIfAny(Context ctx, Class<T> type) {
    return ctx.bodyAsBytes().length == 0
        ? Shape.of(type).read(Json.MAPPER.createObjectNode())
        : read(ctx, type);
  }

  /** Reads a merge patch; {@code application/json} means the same. */
  public static <T extends Record> T readPatch(Context ctx, Class<T> type) {
    MediaType.require(ctx, List.of(MERGE_PATCH, JSON), "Accept-Patch");
    return Shape.of(type).read(tree(ctx.bodyAsBytes()));
  }

  private static JsonNode tree(byte[] body) {
    String text = utf8(body);
    try {
      JsonNode tree = Json.MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw malformed(1, 1);
      }
      return tree;
    } catch (JsonProcessingException notJson) {
      JsonLocation place = notJson.getLocation();
      throw place == null ? malformed(1, 1) : malformed(place.getLineNr(), place.getColumnNr());
    }
  }

  private static String utf8(byte[] body) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(body.length);
    if (decoder.decode(ByteBuffer.wrap(body), text, true).isError()) {
      String before = text.flip().toString();
      long line = before.chars().filter(character -> character == '\n').count() + 1;
      throw malformed(line, before.length() - before.lastIndexOf('\n'));
    }
    return text.flip().toString();
  }

  /** Says where, and not what: the body may hold a password. */
  private static HttpRefusal malformed(long line, long column) {
    return new HttpRefusal(
        HttpProblem.MALFORMED_JSON,
        String.format(
            Locale.ROOT,
            "The body is not valid UTF-8 JSON at line %d, column %d; no member may come twice.",
            line,
            column),
        Map.of());
  }
}
