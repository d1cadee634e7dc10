package org.example.image;

import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.idempotency.IdempotencyKey;
import io.sallyport.domain.idempotency.IdempotentRequest;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.LinkUser;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.security.key.KeyPairMaker;
import io.sallyport.security.password.BcryptPasswordHasher;
import io.sallyport.security.session.JwtAccessTokens;
import io.sallyport.security.session.JwtAlgorithm;
import io.sallyport.security.session.JwtSettings;
import io.sallyport.security.shared.AesGcmSealer;
import io.sallyport.security.shared.SecureRandomSecretSource;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;

/** Uses every store once: in memory, and in the PostgreSQL at a URL, as a user whose password is in a file. */
public class Main {

  public static void main(String[] args) throws Exception {
    System.out.println("in memory: " + useEverything(new InMemoryTransactions()));
    var database = new PGSimpleDataSource();
    database.setUrl(args[0]);
    database.setUser(args[1]);
    database.setPassword(Files.readString(Path.of(args[2])).strip());
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(SallyportSchema.ddl("image"));
    }
    SallyportSchema.verify(database, "image");
    System.out.println(
        "in PostgreSQL: " + useEverything(PostgresTransactions.on(database).inSchema("image")));
  }

  private static String useEverything(Transactions transactions) {
    var secrets = new SecureRandomSecretSource();
    var key = Secret.of("for this check only, not for anyone else");
    var sealer = new AesGcmSealer(key, null, secrets);
    var tokens = new JwtSettings(JwtAlgorithm.HS256, key, "https://image.example", "image");
    var sallyport =
        SallyportBuilder.create()
            .transactions(transactions)
            .passwordHasher(new BcryptPasswordHasher(10, secrets))
            .accessTokens(new JwtAccessTokens(tokens, secrets))
            .secrets(secrets)
            .sealer(sealer)
            .build();
    var password = Secret.of("correct horse battery");
    var visitor = new Actor.Visitor();
    var user =
        sallyport
            .users().register()
            .handle(new RegisterUser.Command(visitor, "ada@example.org", password, "Ada"));
    sallyport
        .users().link()
        .handle(new LinkUser.Command(new Actor.Operator(), user.id(), ExternalId.of("4711")));
    var signedIn =
        sallyport
            .sessions().logIn()
            .handle(new LogIn.Command(visitor, "ada@example.org", password));
    var shown = new Authenticate.Command(visitor, signedIn.accessToken());
    var roles = sallyport.sessions().authenticate().handle(shown).actor().roles();
    int listed =
        transactions.inTransaction(
            stores ->
                stores
                    .userDirectory()
                    .page(
                        new UserDirectory.Query(
                            UserDirectory.Filter.everyone(),
                            UserDirectory.Order.OLDEST_FIRST,
                            10,
                            null))
                    .users()
                    .size());
    var pair =
        new KeyPairMaker(sealer).make(KeyAlgorithm.ES256, 1, Instant.now(), Instant.now());
    int pairs =
        transactions.inTransaction(
            stores -> {
              stores.signingKeys().add(pair);
              return stores.signingKeys().findAll(KeyAlgorithm.ES256).size();
            });
    var request =
        new IdempotentRequest(
            visitor, "register", IdempotencyKey.of("0123456789abcdef"), Secret.of("{}"));
    var begun = sallyport.idempotency().takeKey().handle(request).getClass().getSimpleName();
    int jobs = sallyport.maintenance().runOnce(Duration.ofSeconds(5)).results().size();
    return roles + " " + listed + " listed, " + pairs + " key pair, " + begun + ", " + jobs + " jobs run";
  }
}
