package io.sallyport.rest.key;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import io.sallyport.rest.request.EntityTags;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The key set (RFC 7517 section 5) with which anyone verifies our access tokens. */
final class KeyRoutes implements Routes {
  private static final String MEDIA_TYPE = "application/jwk-set+json";
  private static final String A_WHILE = "public, max-age=300";

  private final Supplier<String> keySet;

  /**
   * @param keySet the JSON to publish; an empty set if access tokens are signed with a secret.
   *     Asked for each request, of anyone, so it had better not ask a database.
   */
  KeyRoutes(Supplier<String> keySet) {
    this.keySet = keySet;
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.GET, "/.well-known/jwks.json", this::publish);
  }

  private void publish(Context ctx) {
    byte[] published = keySet.get().getBytes(StandardCharsets.UTF_8);
    String tag = EntityTags.of(published);
    boolean known = EntityTags.isKnown(ctx, tag);
    ctx.header("Cache-Control", A_WHILE).header("ETag", tag);
    if (known) {
      ctx.status(304);
    } else {
      ctx.contentType(MEDIA_TYPE).result(published);
    }
  }
}
