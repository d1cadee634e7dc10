package org.example.movers;

import io.sallyport.application.Keyring;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.key.KeyPolicy;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.key.RotateKeys;
import io.sallyport.domain.maintenance.Job;
import io.sallyport.domain.session.AccessTokens;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Secret;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.security.key.JwkSet;
import io.sallyport.security.key.KeyCache;
import io.sallyport.security.key.KeyPairMaker;
import io.sallyport.security.session.JwtAccessTokens;
import io.sallyport.security.session.JwtAlgorithm;
import io.sallyport.security.session.JwtSettings;
import io.sallyport.security.shared.AesGcmSealer;
import io.sallyport.security.shared.SecureRandomSecretSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** Access tokens that others verify with the keys that we publish. */
// tag::tokens[]
record PublishedTokens(AccessTokens accessTokens, KeyPorts keyring, KeyCache keys) {

  /** A key pair signs for 90 days; its private part is kept sealed under the secret. */
  static PublishedTokens of(DataSource dataSource, Secret secret, InstantSource clock) {
    var secrets = new SecureRandomSecretSource();
    var sealer = new AesGcmSealer(secret, null, secrets);
    var settings = new JwtSettings(JwtAlgorithm.ES256, secret, "https://movers.example", "movers");
    var lifetime = SessionPolicy.standard().accessTokenLifetime();
    var policy = KeyPolicy.standard(Duration.ofDays(90), lifetime);
    var maker = new KeyPairMaker(sealer);
    var keyring = Keyring.of(PostgresTransactions.on(dataSource), maker, policy, clock);
    var keys = new KeyCache(() -> keyring.stored(KeyAlgorithm.ES256));
    var accessTokens = new JwtAccessTokens(settings, secrets, keys, sealer);
    return new PublishedTokens(accessTokens, keyring, keys);
  }

  /** For {@code SallyportBuilder.jobs}: one node makes the pairs, and every node reads them. */
  List<Job> jobs() {
    return List.of(Keyring.rotation(keyring, KeyAlgorithm.ES256), keys.reading());
  }

  /** Once at the start, if it is due: before the first log-in there must be a pair. */
  void rotate(RotateKeys.When when) {
    var command = new RotateKeys.Command(new Actor.Operator(), KeyAlgorithm.ES256, when);
    keyring.rotate().handle(command);
    keys.read();
  }

  /** For {@code GET /.well-known/jwks.json}. */
  String keySet() {
    return JwkSet.json(keys.known());
  }
}
// end::tokens[]
