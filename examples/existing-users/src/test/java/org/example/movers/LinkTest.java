package org.example.movers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.LegacyUsers;
import io.sallyport.domain.user.LinkUser;
import io.sallyport.domain.user.ReadExternalId;
import io.sallyport.domain.user.ReadLinkedUser;
import io.sallyport.domain.user.UserRefusal.ExternalIdTaken;
import org.junit.jupiter.api.Test;

/** First way: the host has people of its own, and only says who is who. */
final class LinkTest {

  private final Sallyport sallyport =
      Accounts.over(TestPostgres.dataSource(), Person.TOKEN_KEY, LegacyUsers.none());

  @Test
  void tells_who_is_who_in_both_directions() {
    UserId ada = new Person(sallyport, "ada@example.org", "correct horse battery").register();
    new Person(sallyport, "decoy@example.org", "correct horse battery").register();

    // tag::link[]
    var host = new Actor.Operator();
    var customer = ExternalId.of("customer 4711");
    sallyport.users().link().handle(new LinkUser.Command(host, ada, customer));
    var linked = sallyport.users().readLinked().handle(new ReadLinkedUser.Command(host, customer));
    // end::link[]

    assertEquals(ada, linked.id());
    assertEquals(
        customer,
        sallyport
            .users()
            .readExternalId()
            .handle(new ReadExternalId.Command(host, ada))
            .orElseThrow());
  }

  @Test
  void gives_one_name_to_one_person_only() {
    UserId ada = new Person(sallyport, "ada@example.org", "correct horse battery").register();
    UserId eve = new Person(sallyport, "eve@example.org", "correct horse battery").register();
    var host = new Actor.Operator();
    var customer = ExternalId.of("customer 4711");
    sallyport.users().link().handle(new LinkUser.Command(host, ada, customer));

    assertThrows(
        ExternalIdTaken.class,
        () -> sallyport.users().link().handle(new LinkUser.Command(host, eve, customer)));

    assertEquals(
        ada,
        sallyport.users().readLinked().handle(new ReadLinkedUser.Command(host, customer)).id());
  }
}
