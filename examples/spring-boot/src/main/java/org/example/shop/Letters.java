package org.example.shop;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.UserRegistered;
import io.sallyport.persistence.transaction.PostgresTransactions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Notes that a letter is to be written to whoever registers, and sends it when that is certain. */
// tag::listener[]
@Component
class Letters implements EventListener {

  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

  private final List<String> sent = new CopyOnWriteArrayList<>();

  /** In the transaction of the registration, whoever began it. */
  @Override
  public void inTransaction(AccountEvent event, Actor actor, Stores stores) {
    if (event instanceof UserRegistered registered) {
      var same = new SingleConnectionDataSource(PostgresTransactions.connectionOf(stores), true);
      new JdbcTemplate(same)
          .update(
              "insert into letters (user_id, address) values (?, ?)",
              registered.userId().value(),
              registered.email().value());
    }
  }

  @Override
  public void afterCommit(AccountEvent event, Actor actor) {
    if (event instanceof UserRegistered registered) {
      sent.add(registered.email().value());
    }
  }

  @Override
  public void failed(AccountEvent event, Actor actor, RuntimeException failure) {
    LOG.warn("A letter was not sent.", failure);
  }

  List<String> sent() {
    return List.copyOf(sent);
  }
}
// end::listener[]
