package io.sallyport.rest.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.javalin.http.Context;
import io.sallyport.http.HttpProblem;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.Json;
import io.sallyport.http.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the body of a request: bounded, in UTF-8, as strict JSON, into a record. */
public final class JsonBody {
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final byte[] NO_MEMBERS = {'{', '}'};
  private static final int DECODED_AT_A_TIME = 1_024;
  private static final String TOO_MUCH =
      "The body is more than any request here holds: at most 1,000 tokens, 16 levels, names of"
          + " 1,000 characters, strings of 16,384, numbers of 100.";

  private JsonBody() {}

  /**
   * Reads a body of {@code application/json}.
   *
   * @throws HttpRefusal if it is of another type, too large, or not JSON
   * @throws io.sallyport.domain.shared.InvalidValue naming every member that does not fit
   */
  public static <T extends Record> T read(Context ctx, Class<T> type) {
    MediaType.require(ctx, List.of(JSON), "Accept");
    return parse(ctx.bodyAsBytes(), type);
  }

  /** Reads a body that may be absent, which is as good as an object without members. */
  public static <T extends Record> T readIfAny(Context ctx, Class<T> type) {
    return ctx.bodyAsBytes().length == 0 ? parse(NO_MEMBERS, type) : read(ctx, type);
  }

  /** Reads a merge patch; {@code application/json} means the same. */
  public static <T extends Record> T readPatch(Context ctx, Class<T> type) {
    MediaType.require(ctx, List.of(MERGE_PATCH, JSON), "Accept-Patch");
    return parse(ctx.bodyAsBytes(), type);
  }

  static <T extends Record> T parse(byte[] body, Class<T> type) {
    requireUtf8(body);
    try (JsonParser parser = Json.request(body)) {
      if (parser.nextToken() == null) {
        throw malformed(1, 1);
      }
      return RecordBinder.of(type).read(parser);
    } catch (StreamConstraintsException tooMuch) {
      throw new HttpRefusal(HttpProblem.MALFORMED_JSON, TOO_MUCH);
    } catch (JsonProcessingException notJson) {
      JsonLocation place = notJson.getLocation();
      throw place == null ? malformed(1, 1) : malformed(place.getLineNr(), place.getColumnNr());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void requireUtf8(byte[] body) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer text = CharBuffer.allocate(DECODED_AT_A_TIME);
    long line = 1;
    long column = 1;
    CoderResult result;
    do {
      result = decoder.decode(bytes, text.clear(), true);
      for (text.flip(); text.hasRemaining(); column++) {
        if (text.get() == '\n') {
          line++;
          column = 0;
        }
      }
      if (result.isError()) {
        throw malformed(line, column);
      }
    } while (result.isOverflow());
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
