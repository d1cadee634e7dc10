package io.sallyport.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request passes through on its way to a route, and a response on its way back. */
final class Pipeline {
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final RequestObserver observer;
  private final Cors cors;
  private final ResponseHeaders responseHeaders;
  private final AccessLog accessLog;
  private final Problems problems;

  Pipeline(HttpSettings settings, ProblemCatalogue catalogue, RequestObserver observer) {
    this.observer = observer;
    this.accessLog = new AccessLog(observer);
    this.cors = settings.cors();
    this.responseHeaders =
        new ResponseHeaders(settings.proxies(), settings.cors(), settings.publicUrl());
    this.problems = new Problems(catalogue);
  }

  /**
   * Puts the routes behind the check of their access, with HEAD where GET is and OPTIONS
   * everywhere.
   */
  void install(JavalinConfig config, List<Route> routes) {
    var errorPages = new ErrorPages(problems, responseHeaders);
    Map<String, String> methods = methods(routes);
    config.jetty.modifyServer(
        server -> {
          server.insertHandler(new FollowedRequests(observer));
          server.insertHandler(responseHeaders);
          server.setErrorHandler(errorPages);
          server.setRequestLog(accessLog);
        });
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errorPages));
    config.jsonMapper(Json.forJavalin());
    config.routes.before(Pipeline::refuseBrokenEscape);
    config.routes.beforeMatched(shielded(AccessCheck::check));
    config.routes.exception(Exception.class, (thrown, ctx) -> problems.respond(ctx, thrown));
    config.routes.exception(
        HttpResponseException.class,
        (thrown, ctx) -> problems.respond(ctx, withAllow(thrown, methods.get(ctx.path()))));
    config.routes.after(Pipeline::withoutTypeOfNothing);
    Stream.concat(routes.stream(), implied(routes, methods))
        .forEach(
            route ->
                config.routes.addHttpHandler(
                    route.method(), route.path(), shielded(route.handler()), route));
  }

  /** What OPTIONS tells of each path, in the order in which the paths are tried. */
  private static Map<String, String> methods(List<Route> routes) {
    return routes.stream()
        .collect(
            Collectors.groupingBy(
                Route::path,
                LinkedHashMap::new,
                Collectors.mapping(
                    route ->
                        route.method().equals(HandlerType.GET)
                            ? "GET, HEAD"
                            : route.method().name(),
                    Collectors.collectingAndThen(
                        Collectors.joining(", "), named -> named + ", OPTIONS"))));
  }

  private Stream<Route> implied(List<Route> routes, Map<String, String> methods) {
    Stream<Route> heads =
        routes.stream()
            .filter(route -> route.method().equals(HandlerType.GET))
            .map(get -> get.by(HandlerType.HEAD));
    Stream<Route> options =
        methods.entrySet().stream().map(entry -> options(entry.getKey(), entry.getValue()));
    return Stream.concat(heads, options);
  }

  private Route options(String path, String methods) {
    return new Route(
        HandlerType.OPTIONS,
        path,
        RouteAccess.ANYONE,
        RoutePolicy.OPEN,
        ctx -> {
          cors.respondToPreflight(ctx, methods);
          ctx.status(204).header("Allow", methods);
        });
  }

  /** An {@link Error} passes Javalin's own exception handling by; none of ours does. */
  private static Handler shielded(Handler handler) {
    return ctx -> {
      try {
        handler.handle(ctx);
      } catch (Error broken) {
        throw new IllegalStateException("An error in a handler.", broken);
      }
    };
  }

  /** Jetty lets one pass behind a semicolon, and Javalin breaks at it. */
  private static void refuseBrokenEscape(Context ctx) {
    String address = ctx.req().getRequestURI();
    if (address.indexOf('%') >= 0 && BROKEN_ESCAPE.matcher(address).find()) {
      throw new HttpRefusal(HttpProblem.INVALID_REQUEST, "The address has a broken escape.");
    }
  }

  private static void withoutTypeOfNothing(Context ctx) {
    if (ctx.resultInputStream() == null) {
      ctx.res().setContentType(null);
    }
  }

  /**
   * @param methods of the path, if it is a literal one: templates that fit it too have others
   */
  private static Exception withAllow(HttpResponseException thrown, @Nullable String methods) {
    if (!(thrown instanceof MethodNotAllowedResponse)) {
      return thrown;
    }
    // Javalin names this detail after the Accept header; there is only the one.
    String all = String.join(", ", thrown.getDetails().values());
    return new HttpRefusal(
        HttpProblem.METHOD_NOT_ALLOWED,
        HttpProblem.METHOD_NOT_ALLOWED.detail(),
        Map.of("Allow", methods == null ? all : methods));
  }
}
