package io.sallyport.http;

import io.javalin.http.Context;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import java.net.InetAddress;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What we know of one request while it is handled. Used by one thread at a time. */
public final class RequestContext {
  static final String REQUEST_ID_HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestContext.class.getName();
  private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7E]{1,128}");

  private final String requestId;
  private final Origin origin;
  private final @Nullable InetAddress client;
  private final String pathPrefix;
  private @Nullable Route route;
  private Actor.@Nullable SignedIn actor;
  private byte @Nullable [] constant;

  private RequestContext(
      String requestId, Origin origin, @Nullable InetAddress client, String pathPrefix) {
    this.requestId = requestId;
    this.origin = origin;
    this.client = client;
    this.pathPrefix = pathPrefix;
  }

  /** Begins the exchange of a request, under the id that came with it if that is a fit one. */
  static RequestContext open(Request request, ClientAddresses addresses, PathPrefix prefix) {
    String offered = request.getHeaders().get(REQUEST_ID_HEADER);
    String id =
        offered != null && REQUEST_ID.matcher(offered).matches()
            ? offered
            : UUID.randomUUID().toString();
    String userAgent = request.getHeaders().get(HttpHeader.USER_AGENT);
    Optional<InetAddress> client = addresses.of(request);
    var origin = new Origin(client.map(CanonicalAddress::of).orElse(null), userAgent, id);
    var context = new RequestContext(id, origin, client.orElse(null), prefix.of(request));
    request.setAttribute(ATTRIBUTE, context);
    return context;
  }

  static Optional<RequestContext> find(Request request) {
    return Optional.ofNullable((RequestContext) request.getAttribute(ATTRIBUTE));
  }

  public static RequestContext of(Context ctx) {
    RequestContext context = ctx.attribute(ATTRIBUTE);
    if (context == null) {
      throw new IllegalStateException("A request reached a route without passing ResponseHeaders.");
    }
    return context;
  }

  String requestId() {
    return requestId;
  }

  /**
   * Where the client finds one of our paths.
   *
   * @param path of one of our routes, or empty for what stands before them all
   */
  public String address(String path) {
    return pathPrefix + path;
  }

  /** The template of the route that responds; empty if none does. */
  Optional<String> route() {
    return Optional.ofNullable(route).map(Route::path);
  }

  /** The policy of the route that responds; the open one if none does. */
  RoutePolicy policy() {
    return route == null ? RoutePolicy.OPEN : route.policy();
  }

  /** It is known now which route responds. */
  void matched(Route found) {
    this.route = found;
  }

  /** The caller, once authenticated. */
  void authenticated(Actor.SignedIn caller) {
    this.actor = caller;
  }

  Optional<Actor.SignedIn> caller() {
    return Optional.ofNullable(actor);
  }

  /** The caller of a route that needs one. */
  Actor.SignedIn actor() {
    return caller().orElseThrow(() -> new IllegalStateException("Nobody has been authenticated."));
  }

  /** Responds with bytes that never change, and so need not be copied for every response. */
  public void respondWithConstant(byte[] body) {
    this.constant = body;
  }

  Optional<byte[]> constant() {
    return Optional.ofNullable(constant);
  }

  /** The address of the client behind the proxies that we trust, its user agent, and our id. */
  public Origin origin() {
    return origin;
  }

  /**
   * Whom a limit counts for one client: the IPv4 address, or the /64 network of the IPv6 address,
   * behind the proxies that we trust. Empty if it is not known; all such clients count as one.
   */
  public String clientNetwork() {
    return client == null ? "" : ClientNetwork.of(client);
  }

  /** Whoever asks, as long as they are not authenticated, or where that does not matter. */
  public Actor.Visitor visitor() {
    return new Actor.Visitor(origin);
  }
}
