package io.sallyport.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mockingDetails;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.http.TestRequest;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked without being signed in says where it comes from, and so does every log-in. */
class OriginsTest {
  @RegisterExtension static final Api API = new Api(BehindAProxy.settings());
  private static final Actor VISITOR =
      new Actor.Visitor(new Origin("2001:db8::7", "Analytical Engine/1", "a-1"));

  /**
   * @param port that is asked
   */
  record Asked(Object port, TestRequest request) {}

  static Stream<Asked> requests() {
    return Stream.of(
        new Asked(
            API.registerUser,
            API.post("/api/v1/users")
                .json("{\"email\": \"a@b.c\", \"password\": \"long enough\"}")),
        new Asked(
            API.logIn,
            API.post("/api/v1/sessions").json("{\"email\": \"a\", \"password\": \"b\"}")),
        new Asked(
            API.logIn,
            API.post("/api/v1/auth/token").form("grant_type=password&username=a&password=b")),
        new Asked(
            API.refreshSession,
            API.post("/api/v1/sessions/refresh").json("{\"refresh_token\": \"r\"}")),
        new Asked(
            API.refreshSession,
            API.post("/api/v1/auth/token").form("grant_type=refresh_token&refresh_token=r")),
        new Asked(API.revokeToken, API.post("/api/v1/auth/revoke").form("token=r")),
        new Asked(
            API.introspectToken,
            API.post("/api/v1/auth/introspect").basic(Api.ORDERS).form("token=r")),
        new Asked(API.authenticate, API.get("/api/v1/users/me").asUser()),
        new Asked(API.authenticate, API.delete("/api/v1/sessions/current").asUser()));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void are_those_of_the_request_behind_the_trusted_proxy(Asked asked)
      throws ReflectiveOperationException {
    asked
        .request()
        .header("User-Agent", "Analytical Engine/1")
        .header("X-Request-Id", "a-1")
        .header("X-Forwarded-For", "6.6.6.6, 2001:db8::7")
        .header("Forwarded", "for=6.6.6.6")
        .send();

    assertEquals(VISITOR, actorOfTheOneCommand(asked.port()));
  }

  private static Object actorOfTheOneCommand(Object port) throws ReflectiveOperationException {
    List<Object> commands =
        mockingDetails(port).getInvocations().stream().map(call -> call.getArgument(0)).toList();
    assertEquals(1, commands.size());
    RecordComponent first = commands.get(0).getClass().getRecordComponents()[0];
    return first.getAccessor().invoke(commands.get(0));
  }
}
