package io.sallyport.rest.contract;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.http.RequestContext;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of this server, in its two spellings, with the address of this server. */
final class ContractRoutes implements Routes {
  private final @Nullable URI publicUrl;

  /**
   * @param publicUrl where clients reach us, without a slash at its end; null if it is not known
   */
  ContractRoutes(@Nullable URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public void declare(Router router) {
    var json = new Document("application/json", OpenApi::json);
    var yaml = new Document("application/yaml", OpenApi::yaml);
    router.anyone(HandlerType.GET, "/openapi.json", ctx -> json.at(base(ctx)).respond(ctx));
    router.anyone(HandlerType.GET, "/openapi.yaml", ctx -> yaml.at(base(ctx)).respond(ctx));
  }

  private String base(Context ctx) {
    return publicUrl == null ? RequestContext.of(ctx).address("") : publicUrl.toString();
  }

  /** One spelling. The last one written is kept, because nearly all ask for it at one address. */
  private static final class Document {
    private final String mediaType;
    private final UnaryOperator<String> spelling;
    private volatile Written last;

    private record Written(String base, Resource resource) {}

    Document(String mediaType, UnaryOperator<String> spelling) {
      this.mediaType = mediaType;
      this.spelling = spelling;
      this.last = write("");
    }

    Resource at(String base) {
      Written written = last;
      if (!written.base().equals(base)) {
        written = write(base);
        last = written;
      }
      return written.resource();
    }

    private Written write(String base) {
      return new Written(base, Resource.of(spelling.apply(base), mediaType, Resource.A_WHILE));
    }
  }
}
