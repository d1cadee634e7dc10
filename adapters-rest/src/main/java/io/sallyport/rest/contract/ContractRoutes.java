package io.sallyport.rest.contract;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.rest.http.Exchange;
import io.sallyport.rest.http.Router;
import io.sallyport.rest.http.Routes;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of this server, in its two spellings, with the address of this server. */
public final class ContractRoutes implements Routes {
  private final @Nullable URI publicUrl;

  /**
   * @param publicUrl where clients reach us, without a slash at its end; null if it is not known
   */
  public ContractRoutes(@Nullable URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public void declare(Router router) {
    router.anyone(
        HandlerType.GET,
        "/openapi.json",
        ctx -> answer(ctx, "application/json", OpenApi.json(base(ctx))));
    router.anyone(
        HandlerType.GET,
        "/openapi.yaml",
        ctx -> answer(ctx, "application/yaml", OpenApi.yaml(base(ctx))));
  }

  private String base(Context ctx) {
    return publicUrl == null ? Exchange.of(ctx).address("") : publicUrl.toString();
  }

  private static void answer(Context ctx, String mediaType, String document) {
    ctx.header("Cache-Control", Resource.A_WHILE).contentType(mediaType).result(document);
  }
}
