package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.MediaType;
import io.sallyport.http.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The body of a request to an endpoint of OAuth 2: a form, in which no parameter comes twice and an
 * empty one is as good as none (RFC 6749 section 3.2).
 */
final class OAuthForm {
  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final Pattern SCOPE =
      Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*+");
  private static final int MAX_SCOPE = 1000;

  private final Parameters parameters;

  private OAuthForm(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * @throws HttpRefusal if the body is of another type, or too large
   * @throws OAuthError if it is no form
   */
  static OAuthForm read(Context ctx) {
    MediaType.require(ctx, List.of(TYPE), "Accept");
    String body = new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8);
    try {
      return new OAuthForm(Parameters.parse(body));
    } catch (HttpRefusal malformed) {
      throw OAuthError.invalidRequest(String.valueOf(malformed.getMessage()));
    }
  }

  /**
   * @throws OAuthError if it is missing or comes twice
   */
  String required(String name) {
    return optional(name)
        .orElseThrow(
            () -> OAuthError.invalidRequest("The parameter " + name + " is missing or empty."));
  }

  /**
   * The scope that is asked for (RFC 6749 section 3.3).
   *
   * @throws OAuthError if it comes twice, or is no list of names with one space between them
   */
  Optional<String> scope() {
    Optional<String> scope = optional("scope");
    if (scope
        .filter(text -> text.length() > MAX_SCOPE || !SCOPE.matcher(text).matches())
        .isPresent()) {
      throw OAuthError.invalidScope();
    }
    return scope;
  }

  /**
   * @throws OAuthError if it comes twice
   */
  Optional<String> optional(String name) {
    List<String> values = parameters.all(name);
    if (values.size() > 1) {
      throw OAuthError.invalidRequest("The parameter " + name + " comes twice.");
    }
    return values.stream().findFirst().filter(value -> !value.isEmpty());
  }
}
