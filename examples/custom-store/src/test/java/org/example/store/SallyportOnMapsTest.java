package org.example.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.SessionRefusal.InvalidToken;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import org.junit.jupiter.api.Test;

/** The use cases on this store. */
final class SallyportOnMapsTest {

  private static final Secret PASSWORD = Secret.of("correct horse battery");

  @Test
  void someone_comes_in_and_goes_again() {
    // tag::builder[]
    Sallyport sallyport =
        SallyportBuilder.create()
            .transactions(new MapTransactions())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .build();
    // end::builder[]
    User ada =
        sallyport
            .users()
            .register()
            .handle(
                new RegisterUser.Command(new Actor.Visitor(), "ada@example.org", PASSWORD, null));
    Tokens tokens =
        sallyport
            .sessions()
            .logIn()
            .handle(new LogIn.Command(new Actor.Visitor(), "ada@example.org", PASSWORD));
    var actor =
        sallyport
            .sessions()
            .authenticate()
            .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()))
            .actor();

    assertEquals(ada.id(), actor.userId());
    sallyport.sessions().logOut().handle(actor);
    assertThrows(
        InvalidToken.class,
        () ->
            sallyport
                .sessions()
                .authenticate()
                .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken())));
  }
}
