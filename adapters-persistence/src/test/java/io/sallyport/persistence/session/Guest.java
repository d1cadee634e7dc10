package io.sallyport.persistence.session;

import static io.sallyport.testkit.user.SampleUsers.REGISTERED;
import static io.sallyport.testkit.user.SampleUsers.person;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.CarryOver;
import io.sallyport.domain.session.Device;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshToken;
import io.sallyport.domain.session.Requester;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions.Live;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A signed-in user with their session and refresh token. */
public record Guest(User user, RefreshToken token, Session session) {

  public static final Instant NOW = REGISTERED;
  public static final SessionPolicy POLICY = SessionPolicy.standard();
  public static final Requester CLIENT = Requester.of(Device.unknown());

  public static Guest of(User user) {
    return of(user, NOW);
  }

  public static Guest of(User user, Instant now) {
    RefreshToken token =
        RefreshToken.draw(new SessionId(UUID.randomUUID()), new ScriptedSecretSource());
    return new Guest(
        user, token, Session.opened(user, token, new Device("x", "192.0.2.1"), POLICY, now));
  }

  /** Someone new. */
  public static Guest enter(Transactions transactions) {
    Guest guest = of(person(UUID.randomUUID() + "@example.org"));
    boolean added =
        transactions.inTransaction(
            stores -> stores.users().add(guest.user) && stores.sessions().add(guest.session));
    if (!added) {
      throw new IllegalStateException("Not let in.");
    }
    return guest;
  }

  public Rotation rotation(long seed) {
    return rotation(seed, NOW);
  }

  public Rotation rotation(long seed, Instant now) {
    return Rotation.of(token, token.next(new ScriptedSecretSource(seed)), CLIENT, POLICY, now);
  }

  public boolean rotate(Stores stores, long seed) {
    return stores.sessions().rotate(rotation(seed)).isPresent();
  }

  public boolean isLive(Stores stores) {
    return stores.sessions().authenticate(session.id(), SessionPolicy.standard(), NOW).isPresent();
  }

  /** As a request does, which also notes that the session is used. */
  public Optional<SignedInUser> authenticate(Transactions transactions, Instant now) {
    Optional<Live> live =
        transactions.inOneStatement(
            stores -> stores.sessions().authenticate(session.id(), POLICY, now));
    if (live.filter(found -> found.isUseDue(now)).isPresent()) {
      noteUse(transactions, now);
    }
    return live.map(Live::owner);
  }

  public void noteUse(Transactions transactions, Instant now) {
    transactions.inOneStatement(
        stores -> {
          stores.sessions().noteUse(session.id(), now);
          return this;
        });
  }

  public Optional<Session> find(Stores stores) {
    return stores.sessions().find(session.id());
  }

  public boolean logOut(Stores stores) {
    return stores.sessions().end(user.id(), session.id(), EndReason.LOGGED_OUT, NOW);
  }

  public CarryOver carryOver(User before, User after) {
    var actor = new Actor.SignedIn(user.id(), session.id(), user.roles(), session.lastProof());
    return CarryOver.of(actor, before, after, POLICY, NOW);
  }

  /** As a new password does it to the session in which it was chosen. */
  public boolean signOutElsewhere(Stores stores) {
    User found = stores.users().find(user.id()).orElseThrow();
    User changed = stores.users().save(found.signedOutEverywhere());
    return stores.sessions().carryOver(carryOver(found, changed));
  }
}
