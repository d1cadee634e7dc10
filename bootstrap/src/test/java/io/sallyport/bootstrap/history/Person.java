package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.history.Api.Reply;
import io.sallyport.bootstrap.history.Operation.Expiry;
import io.sallyport.bootstrap.history.Operation.Kind;
import io.sallyport.bootstrap.history.Operation.Outcome;
import io.sallyport.bootstrap.history.Recorder.Begun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One account with its sessions, and what its owner does with them, told to a recorder. */
final class Person {

  private static final long PATIENCE = Duration.ofMinutes(2).toNanos();
  private static final long PAUSE_MILLIS = 100;
  private static final String FIRST_PASSWORD = "the first of passwords";

  private final Api api;
  private final Recorder recorder;
  private final String email;
  private final String registration = UUID.randomUUID().toString();
  private final List<String> passwords = new ArrayList<>(List.of(FIRST_PASSWORD));
  final List<Held> sessions = new ArrayList<>();
  String id = "";

  /**
   * One attempt to log in.
   *
   * @param name tells it from the others; it is not sent
   * @param since when it was made
   */
  private record LogIn(String name, String password, long since) {}

  Person(Api api, Recorder recorder, String email) {
    this.api = api;
    this.recorder = recorder;
    this.email = email;
  }

  List<Held> live() {
    return sessions.stream().filter(session -> !session.over).toList();
  }

  List<Held> over() {
    return sessions.stream().filter(session -> session.over).toList();
  }

  /**
   * Registers, or asks again what came of it.
   *
   * @return false if that must be asked again later
   */
  boolean register() {
    if (id.isEmpty()) {
      var body = Map.of("email", email, "password", FIRST_PASSWORD);
      id =
          untilKnown(
                  () -> Begun.of(Kind.REGISTER, email, null, registration),
                  () -> api.send("POST", "/users", null, registration, body),
                  "id")
              .text("id");
    }
    return !id.isEmpty();
  }

  /** Tries every password that a lost answer may have made the right one. */
  void logIn() {
    @Nullable Begun refused = null;
    for (String password : List.copyOf(passwords)) {
      var attempt = new LogIn(UUID.randomUUID().toString(), password, System.nanoTime());
      Outcome outcome = logIn(attempt);
      if (outcome == Outcome.OK) {
        passwords.remove(password);
        passwords.add(0, password);
        return;
      }
      if (outcome == Outcome.UNKNOWN) {
        return;
      }
      refused = Begun.of(Kind.LOG_IN, email, null, attempt.name());
    }
    if (refused != null) {
      recorder.ended(refused, Outcome.REFUSED, null);
    }
  }

  /** Asks once more what came of registering. */
  void askAgain() {
    register();
  }

  /**
   * One without a response may have opened a session, of which nobody hears any more. A refusal is
   * left to the caller to tell: the password may be another by now.
   */
  private Outcome logIn(LogIn attempt) {
    var body = Map.of("email", email, "password", attempt.password());
    var begun = Begun.of(Kind.LOG_IN, email, null, attempt.name());
    Reply reply = api.send("POST", "/sessions", null, body);
    if (reply.outcome() == Outcome.OK) {
      sessions.add(new Held(reply, attempt.since()));
      return recorder.ended(begun.about(reply.text("session_id")), Outcome.OK, null);
    }
    if (reply.outcome() == Outcome.UNKNOWN) {
      pause();
      return recorder.ended(begun, Outcome.UNKNOWN, null);
    }
    return reply.outcome();
  }

  /** As an honest client does it: again with the same token until there is an answer. */
  void refresh(Held session) {
    show(session, session.current());
  }

  /** A refresh token is shown, the current one or an older. */
  void show(Held session, String refreshToken) {
    long asked = System.nanoTime();
    Reply reply =
        untilKnown(
            () -> Begun.of(Kind.REFRESH, email, session.id, refreshToken),
            () ->
                api.send("POST", "/sessions/refresh", null, Map.of("refresh_token", refreshToken)),
            "refresh_token");
    if (reply.outcome() == Outcome.OK) {
      session.refreshed(reply, asked);
    } else {
      session.over = true;
    }
  }

  void me(Held session) {
    if (me(session.id, session.access, session.expiry) == Outcome.REFUSED) {
      session.over = true;
    }
  }

  Outcome me(String session, String access, Expiry expiry) {
    var begun = Begun.of(Kind.ME, email, session, null).showing(expiry);
    return recorder.ended(begun, api.send("GET", "/users/me", access, Map.of()).outcome(), null);
  }

  void logOut(Held session) {
    end(Kind.LOG_OUT, session, "DELETE", "/sessions/current", session.access, Map.of());
  }

  void endOne(Held through, Held ended) {
    end(Kind.END_ONE, ended, "DELETE", "/sessions/" + ended.id, through.access, Map.of());
  }

  void endAll(Held through) {
    end(Kind.END_ALL, null, "DELETE", "/sessions", through.access, Map.of());
  }

  void changePassword(Held through) {
    String next = "a password " + UUID.randomUUID();
    var body = Map.of("current_password", passwords.get(0), "new_password", next);
    passwords.add(next);
    Outcome outcome =
        end(Kind.CHANGE_PASSWORD, through, "PUT", "/users/me/password", through.access, body);
    if (outcome == Outcome.OK) {
      passwords.remove(next);
      passwords.add(0, next);
    } else if (outcome == Outcome.REFUSED) {
      passwords.remove(next);
    }
  }

  void erase(Held through) {
    var body = Map.of("current_password", passwords.get(0));
    end(Kind.ERASE, null, "DELETE", "/users/me", through.access, body);
  }

  void endByAdmin(String adminToken) {
    end(Kind.END_BY_ADMIN, null, "DELETE", "/users/" + id + "/sessions", adminToken, Map.of());
  }

  void deactivate(String adminToken) {
    var body = Map.of("is_active", false);
    end(Kind.DEACTIVATE, null, "PATCH", "/users/" + id, adminToken, body);
  }

  /** Every session that the server says is live. */
  void list(Held through) {
    var begun = Begun.of(Kind.LISTED, email, null, null);
    Reply reply = api.send("GET", "/sessions?limit=200", through.access, Map.of());
    reply
        .body()
        .path("items")
        .forEach(item -> recorder.ended(begun.about(item.path("id").asText()), Outcome.OK, null));
  }

  private Outcome end(
      Kind kind,
      @Nullable Held about,
      String method,
      String path,
      String token,
      Map<String, ?> body) {
    var begun = Begun.of(kind, email, about == null ? null : about.id, null);
    Reply reply = api.send(method, path, token, body);
    return recorder.ended(begun, reply.outcome(), null);
  }

  private Reply untilKnown(Supplier<Begun> begin, Supplier<Reply> attempt, String received) {
    long first = System.nanoTime();
    while (true) {
      Begun begun = begin.get();
      Reply reply = attempt.get();
      recorder.ended(
          begun, reply.outcome(), reply.outcome() == Outcome.OK ? reply.text(received) : null);
      if (reply.outcome() != Outcome.UNKNOWN || reply.isInProgress()) {
        return reply;
      }
      if (System.nanoTime() - first > PATIENCE) {
        throw new IllegalStateException("No answer for two minutes.");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
