package io.sallyport.rest.contract;

import io.javalin.http.Context;
import io.sallyport.http.RequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A file that ships with us, held in memory and never changed. */
final class Resource {
  static final String FOR_EVER = "public, max-age=31536000, immutable";
  static final String A_WHILE = "public, max-age=300";

  private static final byte[] NOTHING_ELSE = {};

  private final String mediaType;
  private final String caching;
  private final byte[] bytes;

  private Resource(String mediaType, String caching, byte[] bytes) {
    this.mediaType = mediaType;
    this.caching = caching;
    this.bytes = bytes;
  }

  /**
   * @param path beginning with {@code /}, or relative to this package
   * @param caching the Cache-Control of the response
   */
  static Resource load(String path, String mediaType, String caching) {
    try (InputStream stream = Resource.class.getResourceAsStream(path)) {
      return new Resource(mediaType, caching, Objects.requireNonNull(stream, path).readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A text that is made once. */
  static Resource of(String text, String mediaType, String caching) {
    return new Resource(mediaType, caching, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with another text. */
  Resource replacing(String text, String other) {
    return of(text().replace(text, other), mediaType, caching);
  }

  void respond(Context ctx) {
    RequestContext.of(ctx).respondWithConstant(bytes);
    ctx.header("Cache-Control", caching).contentType(mediaType).result(NOTHING_ELSE);
  }
}
