package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.domain.user.UserRefusal.EmailTaken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole shop, on a real PostgreSQL. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
final class ShopTest {

  private static final String PASSWORD = "correct horse battery";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestPostgres::url);
  }

  @Autowired private Customers customers;
  @Autowired private Sallyport sallyport;
  @Autowired private Letters letters;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transaction;

  @Value("${local.server.port}")
  private int port;

  @BeforeEach
  void empty() {
    jdbc.update("truncate customers, letters");
    jdbc.update("delete from sallyport.users");
  }

  @Test
  void keeps_the_row_the_account_and_the_letter_together() {
    var id = customers.add(new Actor.Visitor(), "ada@example.org", PASSWORD, "monthly");

    assertEquals(List.of(id), column("select user_id from customers"));
    assertEquals(List.of(id), column("select id from sallyport.users"));
    assertEquals(List.of(id), column("select user_id from letters"));
    assertTrue(letters.sent().contains("ada@example.org"));
  }

  @Test
  void keeps_nothing_when_the_shop_fails_after_the_registration() {
    assertThrows(
        DataIntegrityViolationException.class,
        () -> customers.add(new Actor.Visitor(), "eve@example.org", PASSWORD, null));

    assertNothingOfOursIsLeft();
    assertFalse(letters.sent().contains("eve@example.org"));
    customers.add(new Actor.Visitor(), "eve@example.org", PASSWORD, "monthly");
  }

  @Test
  void keeps_nothing_of_ours_when_the_shop_swallows_a_refusal() {
    customers.add(new Actor.Visitor(), "ada@example.org", PASSWORD, "monthly");

    transaction.executeWithoutResult(
        status -> {
          assertThrows(EmailTaken.class, () -> register("Ada@Example.org"));
          jdbc.update("update customers set plan = 'yearly'");
        });

    assertEquals(List.of("yearly"), column("select plan from customers"));
    assertEquals(List.of("ada@example.org"), column("select email from sallyport.users"));
  }

  @Test
  void keeps_no_half_of_a_registration_when_the_shop_swallows_a_failed_statement() {
    transaction.executeWithoutResult(
        status -> {
          // The table of letters does not take this address, when the user has been added already.
          assertThrows(DataIntegrityViolationException.class, () -> register("nobody@example.org"));
          jdbc.update("insert into customers values (gen_random_uuid(), 'none')");
        });

    assertEquals(List.of("none"), column("select plan from customers"));
    assertNothingOfOursIsLeft();
  }

  private void register(String email) {
    sallyport
        .users()
        .register()
        .handle(new RegisterUser.Command(new Actor.Visitor(), email, Secret.of(PASSWORD), null));
  }

  private void assertNothingOfOursIsLeft() {
    assertEquals(List.of(), column("select id from sallyport.users"));
    assertEquals(List.of(), column("select user_id from letters"));
  }

  private List<Object> column(String query) {
    return jdbc.queryForList(query, Object.class);
  }

  @Test
  void lets_in_whoever_shows_a_token_of_ours_as_long_as_the_session_lives() throws Exception {
    assertEquals(401, get("/me", null).statusCode());
    assertEquals(401, get("/me", "eyJhbGciOiJub25lIn0.e30.").statusCode());
    assertEquals(200, signUp("ada@example.org").statusCode());
    String token = post("/sessions", credentials(PASSWORD)).body();

    HttpResponse<String> me = get("/me", token);

    assertEquals(200, me.statusCode());
    assertTrue(me.body().contains("\"email\":\"ada@example.org\",\"plan\":\"monthly\""), me.body());
    sallyport
        .sessions()
        .endAll()
        .handle(
            sallyport
                .sessions()
                .authenticate()
                .handle(new Authenticate.Command(new Actor.Visitor(), Secret.of(token)))
                .actor());
    HttpResponse<String> refused = get("/me", token);
    assertEquals(401, refused.statusCode());
    assertEquals(
        "Bearer error=\"invalid_token\"",
        refused.headers().firstValue("WWW-Authenticate").orElseThrow());
  }

  @Test
  void lets_nobody_do_anything_without_a_token_but_sign_up_and_log_in() throws Exception {
    signUp("ada@example.org");
    String token = post("/sessions", credentials(PASSWORD)).body();
    String yearly = "{\"plan\":\"yearly\"}";

    for (String path :
        List.of(
            "/me/plan",
            "/plans",
            "/plans/",
            "/nowhere",
            "/customers/",
            "/sessions;a=b",
            "//sessions")) {
      HttpResponse<String> refused = post(path, yearly);
      assertTrue(Set.of(400, 401).contains(refused.statusCode()), path + refused.statusCode());
    }
    HttpResponse<String> anonymous = post("/me/plan", yearly);
    assertEquals(401, anonymous.statusCode());
    assertEquals("Bearer", anonymous.headers().firstValue("WWW-Authenticate").orElseThrow());
    assertEquals(List.of("monthly"), column("select plan from customers"));

    assertEquals(200, post("/me/plan", yearly, token).statusCode());
    assertEquals(List.of("yearly"), column("select plan from customers"));
    assertEquals("1", post("/plans", yearly, token).body());
  }

  @Test
  void says_no_as_a_problem_with_a_stable_code() throws Exception {
    signUp("ada@example.org");

    HttpResponse<String> again = signUp("ada@example.org");
    HttpResponse<String> wrong = post("/sessions", credentials("wrong horse battery"));

    assertEquals(409, again.statusCode());
    assertTrue(again.body().contains("\"code\":\"email_taken\""), again.body());
    assertEquals(401, wrong.statusCode());
    assertTrue(wrong.body().contains("\"code\":\"bad_credentials\""), wrong.body());
  }

  private HttpResponse<String> signUp(String email) throws Exception {
    return post(
        "/customers",
        "{\"email\":\"%s\",\"password\":\"%s\",\"plan\":\"monthly\"}".formatted(email, PASSWORD));
  }

  private static String credentials(String password) {
    return "{\"email\":\"ada@example.org\",\"password\":\"%s\"}".formatted(password);
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    var request = HttpRequest.newBuilder(at(path));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return post(path, json, null);
  }

  private HttpResponse<String> post(String path, String json, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.build());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
