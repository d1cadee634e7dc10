package io.sallyport.http;

import java.util.Optional;

/**
 * How a group of routes treats its requests.
 *
 * @param authentication how callers are authenticated; empty if no route needs it
 * @param errors how problems are written
 * @param contentSecurityPolicy of every response (CSP Level 3)
 * @param mediaType what GET, POST and PATCH make; clients that do not accept it are refused. Empty
 *     if clients are not asked what they accept.
 * @param limits how often clients may ask
 * @param limit the one that counts every request; empty if none does
 */
public record RoutePolicy(
    Optional<Authentication> authentication,
    ErrorRenderer errors,
    String contentSecurityPolicy,
    Optional<String> mediaType,
    RequestLimits limits,
    Optional<String> limit) {

  /** A browser that takes a response for a page loads, sends and frames nothing. */
  static final String NOTHING_ALLOWED =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  /** For everybody, with problems in JSON and a content security policy that allows nothing. */
  public static final RoutePolicy OPEN =
      new RoutePolicy(
          Optional.empty(),
          ErrorRenderer.PROBLEM_JSON,
          NOTHING_ALLOWED,
          Optional.empty(),
          RequestLimits.NONE,
          Optional.empty());

  /** For programs: JSON, for callers who are authenticated so. */
  public static RoutePolicy json(Authentication authentication) {
    return new RoutePolicy(
        Optional.of(authentication),
        OPEN.errors,
        OPEN.contentSecurityPolicy,
        Optional.of("application/json"),
        OPEN.limits,
        OPEN.limit);
  }

  /** The same, with clients not asked what they accept. */
  public RoutePolicy ofAnyMediaType() {
    return new RoutePolicy(
        authentication, errors, contentSecurityPolicy, Optional.empty(), limits, limit);
  }

  /** The same with another content security policy. */
  public RoutePolicy withContentSecurityPolicy(String other) {
    return new RoutePolicy(authentication, errors, other, mediaType, limits, limit);
  }

  /** The same with problems written otherwise. */
  public RoutePolicy withErrors(ErrorRenderer other) {
    return new RoutePolicy(authentication, other, contentSecurityPolicy, mediaType, limits, limit);
  }

  /** The same with limits, which count what {@link #limitedBy} or a route says. */
  public RoutePolicy withLimits(RequestLimits others) {
    return new RoutePolicy(authentication, errors, contentSecurityPolicy, mediaType, others, limit);
  }

  /** The same, with every request counted against that limit before anything is done for it. */
  public RoutePolicy limitedBy(String name) {
    return new RoutePolicy(
        authentication, errors, contentSecurityPolicy, mediaType, limits, Optional.of(name));
  }
}
