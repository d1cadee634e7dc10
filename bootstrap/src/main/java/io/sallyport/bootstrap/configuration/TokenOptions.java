package io.sallyport.bootstrap.configuration;

import static io.sallyport.bootstrap.configuration.ValueFormat.choice;
import static io.sallyport.bootstrap.configuration.ValueFormat.text;

import io.sallyport.domain.shared.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What all access tokens say alike. */
final class TokenOptions {

  static final Option TOKEN_ISSUER =
      new Option(
          "TOKEN_ISSUER",
          text("a name or URL"),
          "PUBLIC_URL, or sallyport without it",
          "The `iss` of access tokens.");

  static final Option TOKEN_AUDIENCE =
      new Option(
          "TOKEN_AUDIENCE", text("a name or URL"), "sallyport", "The `aud` of access tokens.");

  static final Option TOKEN_TYPE =
      new Option(
          "TOKEN_TYPE",
          choice("at+jwt", "JWT"),
          "at+jwt",
          "The `typ` of access tokens: that of RFC 9068, or `JWT` for services whose library"
              + " refuses it. [Verifying tokens](verifying-tokens.md) says which.");

  static final Option CLIENT_ID =
      new Option(
          "CLIENT_ID",
          text("a name"),
          "sallyport",
          "The `client_id` of access tokens: the name of the programs of yours that log people"
              + " in.");

  static final List<Option> ALL = List.of(TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_TYPE, CLIENT_ID);

  private static final String NAME = "sallyport";

  private TokenOptions() {}

  /**
   * Everything about tokens, their keys and their sessions.
   *
   * @param publicUrl names the issuer unless another name is given
   */
  static TokenConfiguration read(OptionValues values, Optional<URI> publicUrl) {
    SigningAlgorithm algorithm = KeyOptions.algorithm(values);
    Optional<Secret> key = KeyOptions.key(values, algorithm);
    return new TokenConfiguration(
        key,
        KeyOptions.previousKey(values, key),
        algorithm,
        KeyOptions.rotation(values),
        profile(values, publicUrl),
        SessionOptions.read(values),
        ServiceOptions.read(values));
  }

  private static TokenProfile profile(OptionValues values, Optional<URI> publicUrl) {
    return new TokenProfile(
        values.word(TOKEN_TYPE).orElse(TOKEN_TYPE.fallback()),
        values.text(TOKEN_ISSUER).or(() -> publicUrl.map(URI::toString)).orElse(NAME),
        values.textOrDefault(TOKEN_AUDIENCE),
        values.textOrDefault(CLIENT_ID));
  }
}
