package io.sallyport.bootstrap.history;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An administrator who stays logged in as long as there is a server. Safe for many threads. */
final class Administrator {

  static final String EMAIL = "root@example.org";
  static final String PASSWORD = "the password of root";

  private static final long MOST_AGE = Duration.ofSeconds(40).toNanos();

  private final Api api;
  private @Nullable String token;
  private long since;

  Administrator(Api api) {
    this.api = api;
  }

  /** An access token; empty if there is no server to be had. */
  synchronized Optional<String> token() {
    if (token == null || System.nanoTime() - since > MOST_AGE) {
      since = System.nanoTime();
      var tokens =
          api.send("POST", "/sessions", null, Map.of("email", EMAIL, "password", PASSWORD));
      token = tokens.status() == 201 ? tokens.text("access_token") : null;
    }
    return Optional.ofNullable(token);
  }
}
