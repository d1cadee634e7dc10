package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.javalin.http.HandlerType;
import io.sallyport.http.HttpServer;
import io.sallyport.http.HttpSettings;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import io.sallyport.http.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The method of a request is that of its first line, whatever else it says. */
class MethodOverrideTest {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
  private static final List<String> HEADERS =
      List.of(
          "X-HTTP-Method-Override",
          "x-http-method-override",
          "X-HTTP-Method",
          "X-Method-Override",
          "X-Method",
          "X-Original-Method",
          "X-Rewrite-Method",
          "_method");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Logger logger = (Logger) LoggerFactory.getLogger("io.sallyport.http");
  private final Map<String, String> logged = new ConcurrentHashMap<>();
  private final AppenderBase<ILoggingEvent> accessLog =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          Map<String, Object> values = new HashMap<>();
          event.getKeyValuePairs().forEach(pair -> values.put(pair.key, pair.value));
          logged.put(
              String.valueOf(values.get("request_id")), values.get("method") + " on the log");
        }
      };

  @BeforeEach
  void listen() {
    accessLog.start();
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(accessLog);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(accessLog);
    logger.setLevel(null);
    logger.setAdditive(true);
  }

  @Tag("ASVS-3.5.3")
  @Test
  void no_header_query_or_form_field_changes_the_method_of_a_request() throws Exception {
    Set<String> routes;
    try (var whole = new Api()) {
      routes = whole.server().routes();
    }
    Map<String, Set<String>> methods =
        routes.stream()
            .map(route -> route.split(" ", 2))
            .collect(
                Collectors.groupingBy(
                    route -> route[1],
                    Collectors.mapping(route -> route[0], Collectors.toCollection(TreeSet::new))));
    assertTrue(methods.size() > 20 && methods.values().stream().allMatch(m -> m.size() > 1));

    List<String> wrong = new ArrayList<>();
    Map<String, String> sent = new HashMap<>();
    try (var api = recording(routes)) {
      methods.forEach(
          (path, known) -> {
            for (String method : METHODS) {
              String expected = plain(api.port(), path, method);
              assertEquals(known.contains(method), expected.equals(method + " " + path));
              for (HttpRequest.Builder request : disguised(api.port(), path, method, known)) {
                String id = "r" + sent.size();
                sent.put(id, method + " on the log");
                String reached = send(request.setHeader("X-Request-Id", id).build(), path);
                if (!reached.equals(expected)) {
                  wrong.add(request.build().headers().map() + ": " + expected + " -> " + reached);
                }
              }
            }
          });
    }
    assertEquals(List.of(), wrong);
    // The server has stopped, so every line has been written.
    logged.keySet().retainAll(sent.keySet());
    assertEquals(sent, logged);
  }

  /** Who is reached by a request that disguises nothing; variables of a path may take it in. */
  private static String plain(int port, String path, String method) {
    return send(request(uri(port, path), method).build(), path);
  }

  private static String uri(int port, String path) {
    return "http://127.0.0.1:" + port + path.replaceAll("\\{\\w+}", "x");
  }

  private static List<HttpRequest.Builder> disguised(
      int port, String path, String method, Set<String> known) {
    String uri = uri(port, path);
    List<HttpRequest.Builder> requests = new ArrayList<>();
    for (String other : known) {
      if (!other.equals(method)) {
        for (String header : HEADERS) {
          requests.add(request(uri, method).header(header, other));
        }
        requests.add(request(uri + "?_method=" + other, method));
        requests.add(
            HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString("_method=" + other)));
      }
    }
    return requests;
  }

  private static HttpRequest.Builder request(String uri, String method) {
    return HttpRequest.newBuilder(URI.create(uri)).method(method, BodyPublishers.noBody());
  }

  private static String send(HttpRequest request, String path) {
    try {
      HttpResponse<Void> response = CLIENT.send(request, BodyHandlers.discarding());
      String options = response.statusCode() == 204 ? "OPTIONS " + path : "nobody";
      return response.headers().firstValue("X-Reached").orElse(options);
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  /** A server of these routes, in which each only says which one it is. */
  private static HttpServer recording(Set<String> routes) {
    return new HttpServer(
            HttpSettings.listeningOn("127.0.0.1", 0),
            (method, route, status, duration) -> {},
            List.of(
                RouteGroup.of(
                    RoutePolicy.OPEN,
                    router -> routes.stream().sorted().forEach(route -> declare(router, route)))))
        .start();
  }

  private static void declare(Router router, String route) {
    String[] words = route.split(" ", 2);
    // HEAD and OPTIONS are made from the others.
    if (!Set.of("HEAD", "OPTIONS").contains(words[0])) {
      router.anyone(
          HandlerType.findOrCreate(words[0]),
          words[1],
          ctx -> ctx.header("X-Reached", ctx.method() + " " + words[1]));
    }
  }
}
