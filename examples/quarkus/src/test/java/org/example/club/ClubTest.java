package org.example.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole club, with JTA on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ClubTest {

  private static final String PASSWORD = "correct horse battery";

  @Inject Members members;
  @Inject Greetings greetings;
  @Inject Sallyport sallyport;
  @Inject DataSource dataSource;

  @BeforeEach
  void empty() {
    execute("delete from members; delete from greetings; delete from sallyport.users");
  }

  @Test
  void keeps_the_row_the_account_and_the_greeting_together() {
    UUID id = members.add("ada@example.org", PASSWORD, 1);

    assertEquals(List.of(id.toString()), column("select user_id from members"));
    assertEquals(List.of(id.toString()), column("select id from sallyport.users"));
    assertEquals(List.of("ada@example.org"), column("select address from greetings"));
    assertTrue(greetings.greeted().contains("ada@example.org"));
  }

  @Test
  void lets_someone_in_without_a_transaction_of_the_club() {
    UUID id = members.add("ada@example.org", PASSWORD, 1);

    var tokens =
        sallyport
            .sessions()
            .logIn()
            .handle(new LogIn.Command(new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD)));

    assertEquals(
        id,
        sallyport
            .sessions()
            .authenticate()
            .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken()))
            .user()
            .id()
            .value());
  }

  @Test
  void refuses_to_refresh_in_a_transaction_of_the_club_and_refreshes_outside() {
    members.add("ada@example.org", PASSWORD, 1);
    var tokens =
        sallyport
            .sessions()
            .logIn()
            .handle(new LogIn.Command(new Actor.Visitor(), "ada@example.org", Secret.of(PASSWORD)));

    QuarkusTransaction.requiringNew()
        .run(() -> assertThrows(IllegalStateException.class, () -> refresh(tokens)));

    var next = refresh(tokens);
    assertEquals(tokens.sessionId(), next.sessionId());
  }

  private Tokens refresh(Tokens tokens) {
    return sallyport
        .sessions()
        .refresh()
        .handle(new RefreshSession.Command(new Actor.Visitor(), tokens.refreshToken()));
  }

  @Test
  void keeps_nothing_when_the_club_fails_after_the_registration() {
    members.add("ada@example.org", PASSWORD, 1);

    assertThrows(IllegalStateException.class, () -> members.add("eve@example.org", PASSWORD, 1));

    assertEquals(List.of("ada@example.org"), column("select email from sallyport.users"));
    assertEquals(List.of("ada@example.org"), column("select address from greetings"));
    assertFalse(greetings.greeted().contains("eve@example.org"));
  }

  @Test
  void keeps_nothing_of_ours_when_the_club_swallows_a_refusal() {
    members.add("ada@example.org", PASSWORD, 1);
    var other = UUID.randomUUID();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              assertThrows(EmailTaken.class, () -> register("Ada@Example.org"));
              members.insert(other, 2);
            });

    assertEquals(List.of("1", "2"), column("select number from members order by number"));
    assertEquals(List.of("ada@example.org"), column("select email from sallyport.users"));
  }

  @Test
  void keeps_no_half_of_a_registration_when_the_club_swallows_a_failed_statement() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // The table of greetings does not take this address, when the user has been added.
              assertThrows(IllegalStateException.class, () -> register("nobody@example.org"));
              members.insert(UUID.randomUUID(), 3);
            });

    assertEquals(List.of("3"), column("select number from members"));
    assertEquals(List.of(), column("select email from sallyport.users"));
  }

  private void register(String email) {
    sallyport
        .users()
        .register()
        .handle(new RegisterUser.Command(new Actor.Visitor(), email, Secret.of(PASSWORD), null));
  }

  private void execute(String sql) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> column(String query) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
