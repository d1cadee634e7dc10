package org.example.plain;

import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.session.PlainAccessTokens;
import io.sallyport.testkit.transaction.InMemoryTransactions;

/** Registers a person, lets her in, and reads who she is. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // tag::ten-lines[]
    var sallyport =
        SallyportBuilder.create()
            .transactions(new InMemoryTransactions())
            .passwordHasher(new QuickPasswordHasher())
            .accessTokens(new PlainAccessTokens())
            .build();
    var visitor = new Actor.Visitor();
    var password = Secret.of("correct horse battery");
    sallyport
        .users()
        .register()
        .handle(new RegisterUser.Command(visitor, " Ada@Example.org ", password, "Ada Lovelace"));
    var tokens =
        sallyport
            .sessions()
            .logIn()
            .handle(new LogIn.Command(visitor, "ada@example.org", password));
    var shown = new Authenticate.Command(visitor, tokens.accessToken());
    var user = sallyport.sessions().authenticate().handle(shown).user();
    System.out.println(user.email().value() + " is " + user.fullName().value());
    // end::ten-lines[]
  }
}
