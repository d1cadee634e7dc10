package io.sallyport.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.domain.password.PasswordPolicy;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a program that embeds user accounts writes. */
final class EmbeddingTest {

  @Test
  void registers_and_logs_in_with_ten_lines() {
    // tag::ten-lines[]
    var sallyport =
        Sallyport.builder()
            .transactions(new InMemoryTransactions())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .build();
    var password = Secret.of("correct horse battery");
    var user =
        sallyport
            .registerUser()
            .handle(new RegisterUser.Command(" Ada@Example.org ", password, "Ada Lovelace"));
    var tokens =
        sallyport.logIn().handle(new LogIn.Command("ada@example.org", password, Device.unknown()));
    var actor = sallyport.authenticate().handle(tokens.accessToken());
    var profile = sallyport.readProfile().handle(actor);
    // end::ten-lines[]

    assertEquals(user, profile);
    assertEquals("ada@example.org", profile.email().value());
    assertFalse(tokens.toString().contains(tokens.refreshToken().reveal()));
  }

  @Test
  void never_draws_the_same_identifier_twice_without_being_told_how() {
    var sallyport =
        Sallyport.builder()
            .transactions(new InMemoryTransactions())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .passwordPolicy(new PasswordPolicy(12))
            .sessionPolicy(SessionPolicy.standard())
            .build();
    var password = Secret.of("correct horse battery");

    long distinct =
        IntStream.range(0, 50)
            .mapToObj(i -> new RegisterUser.Command("p" + i + "@example.org", password, null))
            .map(command -> sallyport.registerUser().handle(command).id())
            .distinct()
            .count();

    assertEquals(50, distinct);
  }

  @Test
  @SuppressWarnings("NullAway") // what a program without a null checker does
  void names_everything_at_once_that_was_given_as_null() {
    var builder =
        Sallyport.builder()
            .transactions(null)
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(null)
            .clock(null);

    var refused = assertThrows(IllegalArgumentException.class, builder::build);

    assertEquals(
        "These are null, and must not be: transactions, accessTokens, clock.",
        refused.getMessage());
  }
}
