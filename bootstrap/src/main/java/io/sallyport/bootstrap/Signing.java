package io.sallyport.bootstrap;

import io.sallyport.application.Keyring;
import io.sallyport.bootstrap.configuration.TokenConfiguration;
import io.sallyport.bootstrap.configuration.TokenProfile;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.shared.Sealer;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.security.key.JwkSet;
import io.sallyport.security.key.KeyPairMaker;
import io.sallyport.security.session.JwtAccessTokens;
import io.sallyport.security.session.JwtAlgorithm;
import io.sallyport.security.session.JwtProfile;
import io.sallyport.security.session.JwtSettings;
import io.sallyport.security.session.JwtType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How access tokens are signed.
 *
 * @param keyPairs empty if the secret key itself signs
 */
record Signing(AccessTokens accessTokens, Optional<KeyPairs> keyPairs) {

  /**
   * What it is put together from.
   *
   * @param decorator put around the use cases of the key pairs
   */
  record Parts(
      Transactions transactions,
      Sealer sealer,
      SecretSource secrets,
      InstantSource clock,
      UseCase.Decorator decorator) {

    KeyPorts keyring(KeyPolicy policy) {
      return Keyring.of(transactions, new KeyPairMaker(sealer), policy, clock).decorated(decorator);
    }
  }

  static Signing of(TokenConfiguration tokens, Secret secretKey, Parts parts) {
    var settings =
        new JwtSettings(
            JwtAlgorithm.valueOf(tokens.algorithm().name()),
            secretKey,
            tokens.previousSecretKey().orElse(null),
            profile(tokens.profile()));
    var policy = KeyPolicy.standard(tokens.keyRotation(), tokens.lifetimes().accessTokenLifetime());
    Optional<KeyPairs> keyPairs =
        tokens
            .algorithm()
            .keyPair()
            .map(algorithm -> KeyPairs.of(algorithm, parts.keyring(policy)));
    return new Signing(
        keyPairs
            .map(
                pairs ->
                    new JwtAccessTokens(settings, parts.secrets(), pairs.cache(), parts.sealer()))
            .orElseGet(() -> new JwtAccessTokens(settings, parts.secrets())),
        keyPairs);
  }

  private static JwtProfile profile(TokenProfile profile) {
    return new JwtProfile(
        profile.type().equals("JWT") ? JwtType.JWT : JwtType.AT_JWT,
        profile.issuer(),
        profile.audience(),
        profile.clientId());
  }

  /** The key set that is published; nothing of a secret key. */
  String published() {
    return JwkSet.json(keyPairs.map(pairs -> pairs.cache().known()).orElse(List.of()));
  }
}
