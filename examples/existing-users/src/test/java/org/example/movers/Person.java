package org.example.movers;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;

/** Someone at the door. */
record Person(Sallyport sallyport, String email, String password) {

  static final Secret TOKEN_KEY = Secret.of("for the tests only, and not for anyone else");

  UserId register() {
    return sallyport
        .users()
        .register()
        .handle(new RegisterUser.Command(new Actor.Visitor(), email, Secret.of(password), null))
        .id();
  }

  UserId logIn() {
    var command = new LogIn.Command(new Actor.Visitor(), email, Secret.of(password));
    var tokens = sallyport.sessions().logIn().handle(command);
    return sallyport
        .sessions()
        .authenticate()
        .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()))
        .user()
        .id();
  }
}
