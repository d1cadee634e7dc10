package io.sallyport.bootstrap.theft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Origin;
import io.sallyport.domain.session.Authenticate;
import io.sallyport.domain.session.LogIn;
import io.sallyport.domain.session.RefreshNonce;
import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionRefusal;
import io.sallyport.domain.session.TokenFamily;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.RegisterUser;
import io.sallyport.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One random life of a session: its owner refreshes and may lose responses; at some round a thief
 * has copied the refresh token and knows when the owner uses it. All of it follows from the seed.
 */
final class RefreshSchedule {

  private static final Secret PASSWORD = Secret.of("correct horse battery");
  private static final Origin OWNERS = new Origin("192.0.2.7", "Mozilla/5.0 (X11; Linux)", null);
  private static final int GRACE_MILLIS = 10_000;

  private final Sallyport sallyport;
  private final SettableClock clock;
  private final Random random;
  private final boolean ownerDrawsNonces;
  private final List<Tokens> issued = new ArrayList<>();
  private Tokens owners;
  private int repeats;
  private boolean over;

  RefreshSchedule(Sallyport sallyport, SettableClock clock, long seed) {
    this.sallyport = sallyport;
    this.clock = clock;
    this.random = new Random(seed);
    this.ownerDrawsNonces = random.nextBoolean();
    String email = "owner-" + seed + "@example.org";
    sallyport
        .users()
        .register()
        .handle(new RegisterUser.Command(new Actor.Visitor(), email, PASSWORD, null));
    this.owners =
        sallyport
            .sessions()
            .logIn()
            .handle(new LogIn.Command(new Actor.Visitor(OWNERS), email, PASSWORD));
    issued.add(owners);
  }

  /** How often a client got a successor again. */
  int repeats() {
    return repeats;
  }

  /** The owner goes on alone, whatever gets lost. */
  void ownerAlone(int rounds) {
    for (int round = 0; round < rounds; round++) {
      clock.advance(Duration.ofSeconds(1 + random.nextInt(1500)));
      Client owner = owner();
      Secret shown = owners.refreshToken();
      List<Session> before = listed();
      Tokens first = refresh(shown, owner);
      assertEquals(before, listed(), "the list tells of a refresh");
      for (int lost = random.nextInt(4); lost > 0; lost--) {
        clock.advance(Duration.ofMillis(random.nextInt(GRACE_MILLIS / 4)));
        Tokens again = refresh(shown, owner);
        repeats++;
        assertEquals(first.refreshToken(), again.refreshToken());
      }
      owners = issued.get(issued.size() - 1);
    }
  }

  /** Owner and thief show one token, each at a time of their own. Afterwards nobody may be in. */
  void round() {
    clock.advance(Duration.ofSeconds(1 + random.nextInt(1500)));
    Instant begin = clock.instant();
    Secret copied = owners.refreshToken();
    Client owner = owner();
    Client thief = thief(owner);
    long ownerAt = random.nextInt(GRACE_MILLIS);
    long thiefAt = random.nextBoolean() ? ownerAt : random.nextInt(3 * GRACE_MILLIS);
    List<Showing> showings = new ArrayList<>();
    showings.add(new Showing(ownerAt, owner));
    int retries = random.nextInt(3);
    for (int retry = 0; retry < retries; retry++) {
      showings.add(new Showing(ownerAt + 1 + random.nextInt(GRACE_MILLIS - 1), owner));
    }
    showings.add(
        random.nextInt(4) == 0
            ? new Showing(ownerAt - random.nextInt(1 + (int) ownerAt), thief)
            : new Showing(thiefAt, thief));
    showings.sort(Comparator.comparingLong(Showing::millis));
    Client first = showings.get(0).who();
    for (Showing showing : showings) {
      clock.set(begin.plusMillis(showing.millis()));
      if (showing.who().equals(first)) {
        refreshUnlessOver(copied, first, showing.equals(showings.get(0)));
      } else {
        assertThrows(SessionRefusal.SessionNotActive.class, () -> refresh(copied, showing.who()));
        nobodyIsIn();
      }
    }
    nobodyIsIn();
  }

  private record Showing(long millis, Client who) {}

  private void refreshUnlessOver(Secret copied, Client first, boolean consumes) {
    if (over) {
      assertThrows(SessionRefusal.SessionNotActive.class, () -> refresh(copied, first));
    } else {
      refresh(copied, first);
      repeats += consumes ? 0 : 1;
    }
  }

  private void nobodyIsIn() {
    over = true;
    for (Tokens tokens : issued) {
      assertThrows(
          SessionRefusal.InvalidToken.class,
          () ->
              sallyport
                  .sessions()
                  .authenticate()
                  .handle(new Authenticate.Command(new Actor.Visitor(), tokens.accessToken())));
      assertThrows(
          SessionRefusal.SessionNotActive.class, () -> refresh(tokens.refreshToken(), owner()));
    }
  }

  private Tokens refresh(Secret token, Client who) {
    Tokens tokens = sallyport.sessions().refresh().handle(who.showing(token));
    issued.add(tokens);
    return tokens;
  }

  /** What whoever has copied an access token of this session sees. */
  private List<Session> listed() {
    return sallyport
        .sessions()
        .list()
        .handle(
            sallyport
                .sessions()
                .authenticate()
                .handle(new Authenticate.Command(new Actor.Visitor(), owners.accessToken()))
                .actor())
        .stream()
        .map(RefreshSchedule::shown)
        .toList();
  }

  /** Without its hashes, which no list shows. */
  private static Session shown(Session session) {
    return new Session(
        session.id(),
        session.userId(),
        session.securityStamp(),
        new TokenFamily("x", 1, "x", null),
        session.device(),
        session.createdAt(),
        session.lastProof(),
        session.lastUsedAt(),
        session.expiresAt(),
        session.latestEnd());
  }

  /** Whoever shows a refresh token, from where and with which nonce. */
  private record Client(Origin origin, @Nullable RefreshNonce nonce) {

    RefreshSession.Command showing(Secret token) {
      return new RefreshSession.Command(new Actor.Visitor(origin), token, nonce);
    }
  }

  private Client owner() {
    return new Client(OWNERS, ownerDrawsNonces ? nonce() : null);
  }

  private RefreshNonce nonce() {
    return RefreshNonce.of(Secret.of(new UUID(random.nextLong(), random.nextLong()).toString()));
  }

  /** As like the owner as can be: only the nonce, or else what the network shows, is not theirs. */
  private Client thief(Client owner) {
    if (ownerDrawsNonces) {
      return new Client(OWNERS, random.nextBoolean() ? null : nonce());
    }
    String elsewhere = "198.51.100." + random.nextInt(256);
    return switch (random.nextInt(4)) {
      case 0 -> new Client(new Origin(OWNERS.clientAddress(), "curl/8", null), null);
      case 1 -> new Client(owner.origin(), nonce());
      default -> new Client(new Origin(elsewhere, OWNERS.userAgent(), null), null);
    };
  }
}
