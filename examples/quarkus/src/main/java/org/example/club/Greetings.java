package org.example.club;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.UserRegistered;
import io.sallyport.persistence.transaction.PostgresTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps a row of the club's with each account, and greets when that is certain. */
@ApplicationScoped
class Greetings implements EventListener {

  private final List<String> greeted = new CopyOnWriteArrayList<>();

  @Override
  public void inTransaction(AccountEvent event, Actor actor, Stores stores) {
    if (event instanceof UserRegistered registered) {
      var connection = PostgresTransactions.connectionOf(stores);
      try (var insert = connection.prepareStatement("insert into greetings values (?)")) {
        insert.setString(1, registered.email().value());
        insert.executeUpdate();
      } catch (SQLException failure) {
        throw new IllegalStateException("The greeting was not kept.", failure);
      }
    }
  }

  @Override
  public void afterCommit(AccountEvent event, Actor actor) {
    if (event instanceof UserRegistered registered) {
      greeted.add(registered.email().value());
    }
  }

  List<String> greeted() {
    return List.copyOf(greeted);
  }
}
