package org.example.movers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.SessionRefusal.BadCredentials;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ImportUsers;
import io.sallyport.domain.user.LegacyUsers;
import io.sallyport.domain.user.ReadLinkedUser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Second way: everybody moves on one day, with the hashes they have. */
final class ImportTest {

  private final Sallyport sallyport =
      Accounts.over(TestPostgres.dataSource(), Person.TOKEN_KEY, LegacyUsers.none());

  private ImportUsers.Report importPeople() throws IOException {
    try (var file = getClass().getResourceAsStream("/people.csv");
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      // tag::import[]
      var everyone = PeopleFile.users(lines.lines());
      var report =
          sallyport
              .users()
              .importUsers()
              .handle(new ImportUsers.Command(new Actor.Operator(), everyone));
      // end::import[]
      return report;
    }
  }

  @Test
  void takes_over_whom_it_can_and_says_of_the_others_why_not() throws IOException {
    ImportUsers.Report report = importPeople();

    assertEquals(3, report.added());
    assertEquals(0, report.present());
    assertEquals(2, report.refused());
    assertEquals(
        List.of(2L, 3L), report.rejections().stream().map(ImportUsers.Rejection::index).toList());
    assertEquals(
        List.of("ada@example.org", "edsger@example.org", "grace@example.org"),
        TestPostgres.column("select email from sallyport.users order by email"));
  }

  @Test
  void does_nothing_twice() throws IOException {
    importPeople();

    ImportUsers.Report again = importPeople();

    assertEquals(0, again.added());
    assertEquals(3, again.present());
  }

  @Test
  void lets_people_in_with_the_passwords_they_have_and_renews_their_hashes() throws IOException {
    importPeople();
    var grace = new Person(sallyport, "grace@example.org", "grace's old password");
    assertTrue(hashOfGrace().startsWith("$2y$10$"));

    assertThrows(
        BadCredentials.class,
        () -> new Person(sallyport, grace.email(), "a guess of mine").logIn());
    assertTrue(hashOfGrace().startsWith("$2y$10$"));
    UserId id = grace.logIn();

    assertTrue(hashOfGrace().startsWith("$2a$12$"));
    assertEquals(id, grace.logIn());
    assertEquals(
        id,
        sallyport
            .users()
            .readLinked()
            .handle(new ReadLinkedUser.Command(new Actor.Operator(), ExternalId.of("2")))
            .id());
  }

  private static String hashOfGrace() {
    return TestPostgres.column(
            "select password_hash from sallyport.users where email = 'grace@example.org'")
        .get(0);
  }
}
