package org.example.club;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.security.password.BcryptPasswordHasher;
import io.sallyport.security.password.BulkheadPasswordHasher;
import io.sallyport.security.session.JwtAccessTokens;
import io.sallyport.security.session.JwtAlgorithm;
import io.sallyport.security.session.JwtSettings;
import io.sallyport.security.shared.SecureRandomSecretSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that Quarkus must know of user accounts. */
@ApplicationScoped
class Accounts {

  // tag::builder[]
  @Produces
  @ApplicationScoped
  Transactions transactions(JtaConnections connections, DataSource dataSource) {
    return PostgresTransactions.joiningOrOn(connections, dataSource);
  }

  @Produces
  @Singleton
  Sallyport sallyport(
      Transactions transactions,
      Greetings greetings,
      @ConfigProperty(name = "accounts.token-key") String tokenKey) {
    var secrets = new SecureRandomSecretSource();
    var tokens =
        new JwtSettings(JwtAlgorithm.HS256, Secret.of(tokenKey), "https://club.example", "club");
    return SallyportBuilder.create()
        .transactions(transactions)
        .passwordHasher(new BulkheadPasswordHasher(new BcryptPasswordHasher(12, secrets), 2, 64))
        .accessTokens(new JwtAccessTokens(tokens, secrets))
        .secrets(secrets)
        .events(greetings)
        .build();
  }
  // end::builder[]
}
