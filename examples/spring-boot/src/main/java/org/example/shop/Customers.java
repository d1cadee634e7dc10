package org.example.shop;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.User;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A row of the shop's and an account of Sallyport's: both or neither. */
@Service
class Customers {

  private final JdbcTemplate jdbc;
  private final Sallyport sallyport;

  Customers(JdbcTemplate jdbc, Sallyport sallyport) {
    this.jdbc = jdbc;
    this.sallyport = sallyport;
  }

  // tag::transactional[]
  @Transactional
  public UUID add(Actor actor, String email, String password, String plan) {
    User user =
        sallyport
            .users()
            .register()
            .handle(new RegisterUser.Command(actor, email, Secret.of(password), null));
    jdbc.update("insert into customers (user_id, plan) values (?, ?)", user.id().value(), plan);
    return user.id().value();
  }

  // end::transactional[]

  String planOf(Actor.SignedIn actor) {
    return jdbc.queryForObject(
        "select plan from customers where user_id = ?", String.class, actor.userId().value());
  }

  void choose(Actor.SignedIn actor, String plan) {
    jdbc.update("update customers set plan = ? where user_id = ?", plan, actor.userId().value());
  }

  int count(String plan) {
    return jdbc.queryForObject(
        "select count(*) from customers where plan = ?", Integer.class, plan);
  }
}
