package io.sallyport.rest;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.idempotency.TakenKey;
import io.sallyport.domain.password.PasswordHash;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.Reauthenticate.FreshAccess;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.TokenFamily;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.throttling.RateLimit;
import io.sallyport.domain.throttling.Verdict;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.FullName;
import io.sallyport.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People and sessions that the tests talk about. */
public final class Fixtures {
  public static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");
  public static final TakenKey TAKEN_KEY = new TakenKey("a key", new UUID(0, 1));
  public static final UserId ADA_ID =
      new UserId(UUID.fromString("019ab000-0000-7000-8000-00000000000a"));
  public static final UserId GRACE_ID =
      new UserId(UUID.fromString("019ab000-0000-7000-8000-00000000000b"));
  public static final SessionId SESSION_ID =
      new SessionId(UUID.fromString("019ab000-0000-7000-8000-0000000000aa"));
  public static final SessionId OTHER_SESSION_ID =
      new SessionId(UUID.fromString("019ab000-0000-7000-8000-0000000000ab"));
  public static final User ADA = user(ADA_ID, "ada@example.org", "Ada Lovelace");
  public static final User GRACE = user(GRACE_ID, "grace@example.org", null);
  public static final String ADA_TAG = "\"" + ADA_ID + ".1\"";
  public static final Actor.SignedIn USER = actor(ADA_ID, Role.USER);
  public static final Actor.SignedIn ADMIN = actor(GRACE_ID, Role.ADMIN);
  public static final List<Session> SESSIONS =
      List.of(session(SESSION_ID, 0), session(OTHER_SESSION_ID, 60));
  public static final FreshAccess FRESH_ACCESS =
      new FreshAccess(Secret.of("header.fresh.signature"), Duration.ofMinutes(30));
  public static final Tokens TOKENS =
      new Tokens(
          SESSION_ID,
          Secret.of("header.payload.signature"),
          Duration.ofMinutes(30),
          Secret.of("opaque-refresh-token"),
          Duration.ofDays(90));

  private Fixtures() {}

  /** The first request in a minute. */
  public static Verdict allowed(String limit) {
    return new Verdict.Allowed(limit(limit), 59, Duration.ofSeconds(1));
  }

  /** One of too many. */
  public static Verdict refused(String limit) {
    return new Verdict.Refused(limit(limit), Duration.ofMillis(2_300));
  }

  private static RateLimit limit(String name) {
    return RateLimit.of(name, 60, Duration.ofMinutes(1));
  }

  private static User user(UserId id, String email, @Nullable String name) {
    return User.registered(
        id, EmailAddress.of(email), PasswordHash.of("never shown"), FullName.of(name), NOW);
  }

  /** One of Ada's, opened so long ago. */
  public static Session session(SessionId id, int minutesAgo) {
    Instant opened = NOW.minus(Duration.ofMinutes(minutesAgo));
    return new Session(
        id,
        ADA_ID,
        1,
        new TokenFamily("never shown", 1, "never shown", null),
        new Device("Analytical Engine/1", "2001:db8::7"),
        opened,
        IdentityProof.logIn(opened),
        NOW,
        NOW.plus(Duration.ofDays(30)),
        NOW.plus(Duration.ofDays(90)));
  }

  /** Whoever asks from this machine with that user agent, under that request id. */
  public static Actor.Visitor visitor(String userAgent, String requestId) {
    return new Actor.Visitor(new Origin("127.0.0.1", userAgent, requestId));
  }

  private static Actor.SignedIn actor(UserId id, Role role) {
    return new Actor.SignedIn(
        id, SESSION_ID, EnumSet.of(Role.USER, role), IdentityProof.logIn(NOW));
  }
}
