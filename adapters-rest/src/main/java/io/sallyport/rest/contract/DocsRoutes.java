package io.sallyport.rest.contract;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.http.HttpProblem;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A page to read the contract and to try it: Swagger UI, served from here and from nowhere else.
 */
final class DocsRoutes implements Routes {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; "
          + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
          + "frame-ancestors 'none'";
  private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final Map<String, String> FILES =
      Map.of(
          "swagger-ui.css", "text/css",
          "swagger-ui-bundle.js", "text/javascript",
          "favicon-32x32.png", "image/png");

  private final String version = version();
  private final Resource page =
      Resource.load("docs.html", "text/html; charset=utf-8", "no-cache")
          .replacing("{version}", version);
  private final Map<String, Resource> files = new ConcurrentHashMap<>();
  private final Resource style = Resource.load("docs.css", "text/css", "no-cache");
  private final Resource script = Resource.load("docs.js", "text/javascript", "no-cache");

  @Override
  public void declare(Router group) {
    Router router = group.under(policy -> policy.withContentSecurityPolicy(POLICY));
    router.anyone(HandlerType.GET, "/docs", this::page);
    router.anyone(HandlerType.GET, "/docs/init.css", style::respond);
    router.anyone(HandlerType.GET, "/docs/init.js", script::respond);
    router.anyone(HandlerType.GET, "/docs/{version}/{file}", this::file);
  }

  private void page(Context ctx) {
    page.respond(ctx);
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
  }

  /** Read once, when a browser asks for it: a hundred copies at a time would fill the memory. */
  private void file(Context ctx) {
    String file = ctx.pathParam("file");
    String mediaType = FILES.get(file);
    if (mediaType == null || !ctx.pathParam("version").equals(version)) {
      throw new HttpRefusal(HttpProblem.NOT_FOUND);
    }
    String path = "/META-INF/resources/webjars/swagger-ui/" + version + "/" + file;
    files
        .computeIfAbsent(file, asked -> Resource.load(path, mediaType, Resource.FOR_EVER))
        .respond(ctx);
  }

  private static String version() {
    var properties = new Properties();
    try (InputStream stream = DocsRoutes.class.getResourceAsStream(WEBJAR)) {
      properties.load(Objects.requireNonNull(stream, WEBJAR));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Objects.requireNonNull(properties.getProperty("version"), "version");
  }
}
