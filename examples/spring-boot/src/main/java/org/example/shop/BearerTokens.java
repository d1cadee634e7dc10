package org.example.shop;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.shared.Secret;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever shows an access token of a live session (RFC 6750), and tells who it is. */
// tag::filter[]
@Component
class BearerTokens extends OncePerRequestFilter {

  static final String ACTOR = Actor.class.getName();
  private static final String SCHEME = "Bearer ";

  private final Sallyport sallyport;

  BearerTokens(Sallyport sallyport) {
    this.sallyport = sallyport;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.setAttribute(ACTOR, sallyport.authenticate().handle(token(request)));
    } catch (InvalidToken refusal) {
      response.setHeader("WWW-Authenticate", "Bearer error=\"" + refusal.code() + "\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    chain.doFilter(request, response);
  }

  private static Secret token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> Secret.of(header.substring(SCHEME.length())))
        .orElseThrow(InvalidToken::new);
  }
}
// end::filter[]
