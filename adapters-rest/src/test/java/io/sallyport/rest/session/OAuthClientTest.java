package io.sallyport.rest.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.AccessTokenType;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import com.nimbusds.oauth2.sdk.token.Tokens;
import io.sallyport.domain.access.AccessRefusal.StepUpNeeded;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.session.SessionRefusal.InvalidRefreshToken;
import io.sallyport.domain.session.SessionRefusal.SessionNotActive;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.Api;
import io.sallyport.rest.Fixtures;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client library that we did not write makes of us. */
class OAuthClientTest {
  @RegisterExtension static final Api API = new Api();
  private static final ClientID WEB = new ClientID("web");
  private static final RefreshTokenGrant REFRESH = new RefreshTokenGrant(new RefreshToken("r-1"));

  @Test
  void logs_in_with_a_password() throws IOException, ParseException {
    TokenResponse response = ask(password("ada@example.org", "p& \u00e9"));

    assertTrue(response.indicatesSuccess());
    Tokens tokens = response.toSuccessResponse().getTokens();
    assertEquals("header.payload.signature", tokens.getAccessToken().getValue());
    assertEquals(AccessTokenType.BEARER, tokens.getAccessToken().getType());
    assertEquals(1_800, tokens.getAccessToken().getLifetime());
    assertEquals("opaque-refresh-token", tokens.getRefreshToken().getValue());
    assertEquals(
        Fixtures.SESSION_ID.toString(),
        response.toSuccessResponse().getCustomParameters().get("session_id"));
    verify(API.logIn)
        .handle(
            argThat(
                command ->
                    command.email().equals("ada@example.org")
                        && command.password().equals(Secret.of("p& \u00e9"))));
  }

  @Test
  void stays_in_with_a_refresh_token() throws IOException, ParseException {
    TokenResponse response = ask(REFRESH);

    Tokens tokens = response.toSuccessResponse().getTokens();
    assertEquals("opaque-refresh-token", tokens.getRefreshToken().getValue());
    verify(API.refreshSession)
        .handle(argThat(command -> command.refreshToken().equals(Secret.of("r-1"))));
  }

  @Test
  void understands_every_refusal_of_a_token() throws IOException, ParseException {
    when(API.logIn.handle(any()))
        .thenThrow(new BadCredentials())
        .thenThrow(new HashingOverloaded(Duration.ofSeconds(2)));
    when(API.refreshSession.handle(any()))
        .thenThrow(new InvalidRefreshToken())
        .thenThrow(new SessionNotActive(Fixtures.SESSION_ID, EndReason.REFRESH_REUSE));

    assertEquals(OAuth2Error.INVALID_GRANT, error(password("ada", "wrong")));
    assertEquals(OAuth2Error.TEMPORARILY_UNAVAILABLE, error(password("ada", "wrong")));
    assertEquals(OAuth2Error.INVALID_GRANT, error(REFRESH));
    ErrorObject ended = error(REFRESH);
    assertEquals(OAuth2Error.INVALID_GRANT, ended);
    assertEquals("The session is over; log in again.", ended.getDescription());
    assertEquals(OAuth2Error.INVALID_REQUEST, error(password("", "p")));
    assertEquals(
        OAuth2Error.UNSUPPORTED_GRANT_TYPE,
        error(
            new AuthorizationCodeGrant(
                new AuthorizationCode("c"), URI.create("https://app.example.org/back"))));
  }

  @Test
  void gives_back_either_kind_of_token() throws IOException {
    assertTrue(revoke(new RefreshToken("r-1")).indicatesSuccess());
    assertTrue(revoke(new BearerAccessToken("a.b.c")).indicatesSuccess());

    verify(API.revokeToken).handle(argThat(command -> command.token().equals(Secret.of("r-1"))));
    verify(API.revokeToken).handle(argThat(command -> command.token().equals(Secret.of("a.b.c"))));
  }

  @Test
  void understands_a_refusal_to_revoke() throws IOException, ParseException {
    var request = new TokenRevocationRequest(at("/auth/revoke"), WEB, new RefreshToken("r"));
    var http = request.toHTTPRequest();
    http.setBody("token_type_hint=refresh_token");
    HTTPResponse response = http.send();

    assertFalse(response.indicatesSuccess());
    assertEquals(OAuth2Error.INVALID_REQUEST, ErrorObject.parse(response));
  }

  @Test
  void understands_how_freshly_it_is_to_authenticate() throws ParseException {
    doThrow(new StepUpNeeded()).when(API.eraseProfile).handle(any());

    String challenge =
        API.delete("/api/v1/users/me").asUser().send().header("WWW-Authenticate").orElseThrow();

    BearerTokenError error = BearerTokenError.parse(challenge);
    assertEquals("insufficient_user_authentication", error.getCode());
    assertEquals("sallyport", error.getRealm());
    assertEquals(new StepUpNeeded().detail(), error.getDescription());
  }

  private static AuthorizationGrant password(String username, String password) {
    return new ResourceOwnerPasswordCredentialsGrant(
        username, new com.nimbusds.oauth2.sdk.auth.Secret(password));
  }

  private static TokenResponse ask(AuthorizationGrant grant) throws IOException, ParseException {
    var request = new TokenRequest.Builder(at("/auth/token"), WEB, grant).build();
    return TokenResponse.parse(request.toHTTPRequest().send());
  }

  private static ErrorObject error(AuthorizationGrant grant) throws IOException, ParseException {
    return ask(grant).toErrorResponse().getErrorObject();
  }

  private static HTTPResponse revoke(Token token) throws IOException {
    return new TokenRevocationRequest(at("/auth/revoke"), WEB, token).toHTTPRequest().send();
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + API.port() + "/api/v1" + path);
  }
}
