package org.example.movers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.key.RotateKeys.When;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.shared.Secret;
import io.sallyport.persistence.transaction.PostgresTransactions;
import io.sallyport.security.password.BcryptPasswordHasher;
import io.sallyport.security.shared.SecureRandomSecretSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

final class PublishedTokensTest {

  private static final Pattern KEY_ID = Pattern.compile("\"kid\":\"([^\"]+)\"");

  private final DataSource dataSource = TestPostgres.dataSource();
  private final PublishedTokens tokens = node();
  private final Sallyport sallyport =
      SallyportBuilder.create()
          .transactions(PostgresTransactions.on(dataSource))
          .passwordHasher(new BcryptPasswordHasher(10, new SecureRandomSecretSource()))
          .accessTokens(tokens.accessTokens())
          .jobs(tokens.jobs())
          .build();

  private PublishedTokens node() {
    return PublishedTokens.of(dataSource, Person.TOKEN_KEY, InstantSource.system());
  }

  @Test
  void are_signed_with_a_pair_that_is_published_and_stay_good_when_the_next_one_signs() {
    tokens.rotate(When.IF_DUE);
    tokens.rotate(When.IF_DUE);
    new Person(sallyport, "ada@example.org", "correct horse battery").register();

    Secret first = logIn();
    assertEquals(keyId(header(first)), keyId(tokens.keySet()));
    assertTrue(header(first).contains("ES256"), header(first));

    tokens.rotate(When.AT_ONCE);
    Secret second = logIn();
    assertNotEquals(keyId(header(first)), keyId(header(second)));
    assertEquals(2, KEY_ID.matcher(tokens.keySet()).results().count());
    assertFalse(tokens.keySet().contains("\"d\""), "the private part");

    var sameKeys = node();
    sameKeys.rotate(When.IF_DUE);
    assertEquals(tokens.keySet(), sameKeys.keySet());
    for (Secret token : new Secret[] {first, second}) {
      sallyport
          .sessions()
          .authenticate()
          .handle(new Authenticate.Command(new Actor.Visitor(), token));
      assertTrue(
          sameKeys.accessTokens().verify(token, InstantSource.system().instant()).isPresent());
    }
  }

  @Test
  void are_made_and_read_again_by_the_jobs() {
    assertFalse(tokens.keySet().contains("kid"), tokens.keySet());

    sallyport.maintenance().runOnce(Duration.ofSeconds(5));

    assertEquals(1, KEY_ID.matcher(tokens.keySet()).results().count());
  }

  private Secret logIn() {
    var password = Secret.of("correct horse battery");
    var command = new LogIn.Command(new Actor.Visitor(), "ada@example.org", password);
    return sallyport.sessions().logIn().handle(command).accessToken();
  }

  private static String header(Secret token) {
    byte[] json = Base64.getUrlDecoder().decode(token.reveal().split("\\.", -1)[0]);
    return new String(json, StandardCharsets.UTF_8);
  }

  private static String keyId(String json) {
    Matcher matcher = KEY_ID.matcher(json);
    assertTrue(matcher.find(), json);
    return matcher.group(1);
  }
}
