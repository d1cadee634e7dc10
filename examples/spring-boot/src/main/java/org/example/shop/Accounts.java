package org.example.shop;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.security.password.BcryptPasswordHasher;
import io.sallyport.security.password.BulkheadPasswordHasher;
import io.sallyport.security.session.JwtAccessTokens;
import io.sallyport.security.session.JwtAlgorithm;
import io.sallyport.security.session.JwtSettings;
import io.sallyport.security.shared.SecureRandomSecretSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Everything that Spring must know of user accounts. */
@Configuration
@EnableScheduling
class Accounts {

  // tag::builder[]
  @Bean
  Sallyport sallyport(
      DataSource dataSource, Letters letters, @Value("${accounts.token-key}") String tokenKey) {
    SallyportSchema.migrate(dataSource, "sallyport");
    SecretSource secrets = new SecureRandomSecretSource();
    var tokens =
        new JwtSettings(JwtAlgorithm.HS256, Secret.of(tokenKey), "https://shop.example", "shop");
    return SallyportBuilder.create()
        .transactions(
            PostgresTransactions.joiningOrOn(new SpringConnections(dataSource), dataSource))
        .passwordHasher(new BulkheadPasswordHasher(new BcryptPasswordHasher(12, secrets), 2, 64))
        .accessTokens(new JwtAccessTokens(tokens, secrets))
        .secrets(secrets)
        .events(letters)
        .build();
  }

  // end::builder[]

  // tag::maintenance[]
  @Bean
  MaintenanceTask maintenance(Sallyport sallyport) {
    return new MaintenanceTask(sallyport);
  }

  record MaintenanceTask(Sallyport sallyport) {

    @Scheduled(fixedDelayString = "PT10S")
    public void runJobs() {
      sallyport.maintenance().runOnce(Duration.ofSeconds(5));
    }
  }
  // end::maintenance[]
}
