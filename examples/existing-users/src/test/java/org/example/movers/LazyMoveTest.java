package org.example.movers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.LegacyUsers;
import io.sallyport.domain.user.ReadLinkedUser;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Third way: everybody moves when they come next. */
final class LazyMoveTest {

  private static final String OLD_HASH =
      "$2y$10$sfIvUVyqigL27BIaVNnf8.n9OmDmZtpRW8DrYmJV4HyAx34WL8ag2";

  private final AtomicInteger questions = new AtomicInteger();
  private final Sallyport sallyport = sallyportBesideTheOldTable();
  private final Person ada = new Person(sallyport, "ada@example.org", "ada's old password");

  private Sallyport sallyportBesideTheOldTable() {
    DataSource dataSource = TestPostgres.dataSource();
    TestPostgres.execute("drop table if exists people");
    TestPostgres.execute("create table people (id text, email text, name text, hash text)");
    TestPostgres.execute(
        "insert into people values ('1', 'ada@example.org', 'Ada Lovelace', '" + OLD_HASH + "')");
    var old = new OldPeople(dataSource);
    LegacyUsers counted =
        address -> {
          questions.incrementAndGet();
          return old.find(address);
        };
    return Accounts.over(dataSource, Person.TOKEN_KEY, counted);
  }

  private static List<String> hashes() {
    return TestPostgres.column("select password_hash from sallyport.users");
  }

  @Test
  void moves_someone_who_logs_in_and_does_not_ask_again() {
    UserId id = ada.logIn();

    assertEquals(1, questions.get());
    assertTrue(hashes().get(0).startsWith("$2a$12$"));
    TestPostgres.execute("delete from people");
    assertEquals(id, ada.logIn());
    assertEquals(1, questions.get());
    assertEquals(
        id,
        sallyport
            .users()
            .readLinked()
            .handle(new ReadLinkedUser.Command(new Actor.Operator(), ExternalId.of("1")))
            .id());
  }

  @Test
  void moves_nobody_who_does_not_know_the_password() {
    assertThrows(
        BadCredentials.class, () -> new Person(sallyport, ada.email(), "a guess of mine").logIn());

    assertEquals(List.of(), hashes());
    ada.logIn();
  }

  @Test
  void lets_nobody_take_the_address_of_someone_who_has_not_moved_yet() {
    assertThrows(
        EmailTaken.class,
        () -> new Person(sallyport, ada.email(), "a password of a thief").register());

    assertEquals(List.of(), hashes());
    new Person(sallyport, "new@example.org", "correct horse battery").register();
  }
}
