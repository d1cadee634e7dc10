package org.example.movers;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.LegacyUsers;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.security.password.BcryptPasswordHasher;
import io.sallyport.security.password.BulkheadPasswordHasher;
import io.sallyport.security.session.JwtAccessTokens;
import io.sallyport.security.session.JwtAlgorithm;
import io.sallyport.security.session.JwtSettings;
import io.sallyport.security.shared.SecureRandomSecretSource;
import javax.sql.DataSource;

/** Puts a Sallyport together that stands beside, or takes the place of, what was there before. */
final class Accounts {

  private Accounts() {}

  // tag::builder[]
  static Sallyport over(DataSource dataSource, Secret tokenKey, LegacyUsers legacyUsers) {
    var secrets = new SecureRandomSecretSource();
    var tokens = new JwtSettings(JwtAlgorithm.HS256, tokenKey, "https://movers.example", "movers");
    return SallyportBuilder.create()
        .transactions(PostgresTransactions.on(dataSource))
        .passwordHasher(new BulkheadPasswordHasher(new BcryptPasswordHasher(12, secrets), 2, 64))
        .accessTokens(new JwtAccessTokens(tokens, secrets))
        .secrets(secrets)
        .legacyUsers(legacyUsers)
        .build();
  }
  // end::builder[]
}
