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
  private static final long PAUSE_MILLIS = 60;

  private final Api api;
  private final Recorder recorder;
  private final String email;
  private final List<String> passwords = new ArrayList<>(List.of("the first of passwords"));
  final List<Held> sessions = new ArrayList<>();
  String id = "";

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

  void register() {
    String key = UUID.randomUUID().toString();
    var body = Map.of("email", email, "password", passwords.get(0));
    Reply reply =
        untilKnown(
            () -> Begun.of(Kind.REGISTER, email, null, key),
            () -> api.send("POST", "/users", null, key, body),
            "id");
    id = reply.text("id");
  }

  /** Tries every password that a lost answer may have made the right one. */
  void logIn() {
    long asked = System.nanoTime();
    @Nullable Begun last = null;
    for (String password : List.copyOf(passwords)) {
      String key = UUID.randomUUID().toString();
      var body = Map.of("email", email, "password", password);
      Reply reply = Reply.none();
      while (reply.outcome() == Outcome.UNKNOWN && System.nanoTime() - asked < PATIENCE) {
        last = Begun.of(Kind.LOG_IN, email, null, key);
        reply = api.send("POST", "/sessions", null, key, body);
        if (reply.outcome() == Outcome.OK) {
          sessions.add(new Held(reply, asked));
          recorder.ended(last.about(reply.text("session_id")), Outcome.OK, null);
          passwords.remove(password);
          passwords.add(0, password);
          return;
        }
        if (reply.outcome() == Outcome.UNKNOWN) {
          recorder.ended(last, Outcome.UNKNOWN, null);
          pause();
        }
      }
    }
    if (last != null) {
      recorder.ended(last, Outcome.REFUSED, null);
    }
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
      if (reply.outcome() != Outcome.UNKNOWN) {
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
