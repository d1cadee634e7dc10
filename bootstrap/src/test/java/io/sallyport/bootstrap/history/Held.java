package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.history.Operation.Expiry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The tokens of one session, as its client holds them. */
final class Held {

  /** What the server under test is told of access tokens. */
  static final Duration LIFETIME = Duration.ofMinutes(1);

  private static final Duration LEEWAY = Duration.ofSeconds(30);

  /** Tokens tell whole seconds, and clocks may run a little apart. */
  private static final Duration SLACK = Duration.ofSeconds(2);

  final String id;
  final List<String> refreshTokens = new ArrayList<>();
  String access;
  Expiry expiry;
  long consumedAt;
  boolean over;

  /**
   * @param asked when the tokens were asked for, the first time if they were asked for again
   */
  Held(Api.Reply tokens, long asked) {
    this.id = tokens.text("session_id");
    this.access = tokens.text("access_token");
    this.expiry = expiry(asked);
    refreshTokens.add(tokens.text("refresh_token"));
  }

  private static Expiry expiry(long asked) {
    return new Expiry(
        asked + LIFETIME.minus(SLACK).toNanos(),
        System.nanoTime() + LIFETIME.plus(LEEWAY).plus(SLACK).toNanos());
  }

  void refreshed(Api.Reply tokens, long asked) {
    access = tokens.text("access_token");
    expiry = expiry(asked);
    String successor = tokens.text("refresh_token");
    if (!successor.equals(current())) {
      refreshTokens.add(successor);
      consumedAt = asked;
    }
  }

  String current() {
    return refreshTokens.get(refreshTokens.size() - 1);
  }

  boolean hasFreshAccess() {
    return System.nanoTime() < expiry.notBefore() - SLACK.toNanos();
  }
}
