package io.sallyport.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Headers of every response, whoever writes it: the request id, those that keep a browser from
 * misreading it, and CORS. Routes may say otherwise where they know better.
 */
final class ResponseHeaders extends Handler.Wrapper {
  private static final String MDC_KEY = "request_id";

  /** Ready as bytes, because every response has them. */
  private static final List<HttpField> ALWAYS =
      List.of(
          new PreEncodedHttpField("Cache-Control", "no-store"),
          new PreEncodedHttpField("Content-Security-Policy", RoutePolicy.NOTHING_ALLOWED),
          new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"));

  private final ClientAddresses addresses;
  private final PathPrefix prefix;
  private final Cors cors;
  private final List<HttpField> always;

  ResponseHeaders(TrustedProxies proxies, Cors cors, @Nullable URI publicUrl) {
    this.addresses = new ClientAddresses(proxies);
    this.prefix = new PathPrefix(proxies, publicUrl);
    this.cors = cors;
    this.always = Stream.concat(ALWAYS.stream(), transportSecurity(publicUrl).stream()).toList();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    RequestContext context = begin(request, response);
    MDC.put(MDC_KEY, context.requestId());
    try {
      return super.handle(request, response, callback);
    } finally {
      MDC.remove(MDC_KEY);
    }
  }

  /** Opens the context of the request, if nobody has, and sets the headers of its response. */
  RequestContext begin(Request request, Response response) {
    RequestContext context =
        RequestContext.find(request)
            .orElseGet(() -> RequestContext.open(request, addresses, prefix));
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(RequestContext.REQUEST_ID_HEADER, context.requestId());
    always.forEach(headers::put);
    headers.remove("Vary");
    cors.respond(request.getHeaders(), headers);
    return context;
  }

  /** RFC 6797. Under a path the host is not ours alone, and what is below it not ours to bind. */
  private static Optional<HttpField> transportSecurity(@Nullable URI publicUrl) {
    return Optional.ofNullable(publicUrl)
        .filter(url -> url.getScheme().equals("https"))
        .map(url -> url.getRawPath().isEmpty() ? "; includeSubDomains" : "")
        .map(
            scope ->
                new PreEncodedHttpField("Strict-Transport-Security", "max-age=31536000" + scope));
  }
}
