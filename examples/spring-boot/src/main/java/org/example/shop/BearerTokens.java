package org.example.shop;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.shared.Secret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whoever shows an access token of a live session (RFC 6750), and tells who it is. Every
 * request needs one, but those that are named here: what is added later is closed until it is.
 */
// tag::filter[]
@Component
class BearerTokens extends OncePerRequestFilter {

  static final String ACTOR = Actor.class.getName();
  private static final String SCHEME = "Bearer ";

  /** Compared exactly, so that another spelling of an open path is closed. */
  private static final Set<String> OPEN = Set.of("POST /customers", "POST /sessions");

  private final Sallyport sallyport;

  BearerTokens(Sallyport sallyport) {
    this.sallyport = sallyport;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return OPEN.contains(request.getMethod() + " " + request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Secret> token = token(request);
    if (token.isEmpty()) {
      refuse(response, "Bearer");
      return;
    }
    try {
      var command = new Authenticate.Command(visitor(request), token.get());
      request.setAttribute(ACTOR, sallyport.sessions().authenticate().handle(command).actor());
    } catch (InvalidToken refusal) {
      refuse(response, "Bearer error=\"" + refusal.code() + "\"");
      return;
    }
    chain.doFilter(request, response);
  }

  /** Whoever asks, before it is known who it is: the one place that says from where. */
  static Actor.Visitor visitor(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String requestId = request.getRequestId();
    return new Actor.Visitor(new Origin(address, request.getHeader("User-Agent"), requestId));
  }

  private static void refuse(HttpServletResponse response, String challenge) throws IOException {
    response.setHeader("WWW-Authenticate", challenge);
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  private static Optional<Secret> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> Secret.of(header.substring(SCHEME.length())));
  }
}
// end::filter[]
