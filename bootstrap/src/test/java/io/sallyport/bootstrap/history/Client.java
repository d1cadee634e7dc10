package io.sallyport.bootstrap.history;

import io.sallyport.bootstrap.history.Operation.Expiry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** One client: lives the lives of many people, one after the other, until it is told to stop. */
final class Client implements Runnable {

  /** Surely within the grace that the server under test gives. */
  private static final long ECHO = Duration.ofSeconds(20).toNanos();

  private static final int MOST_LIVE = 6;

  private final String name;
  private final Api api;
  private final Recorder recorder;
  private final Administrator administrator;
  private final Random random;
  private final AtomicBoolean going;
  private final List<Person> past = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  int expiredShown;

  /** An access token put aside until it has expired. */
  private record Kept(Person person, String session, String access, Expiry expiry) {}

  Client(
      String name,
      Api api,
      Recorder recorder,
      Administrator administrator,
      long seed,
      AtomicBoolean going) {
    this.name = name;
    this.api = api;
    this.recorder = recorder;
    this.administrator = administrator;
    this.random = new Random(seed);
    this.going = going;
  }

  @Override
  public void run() {
    while (going.get()) {
      var person = new Person(api, recorder, name + "-" + past.size() + "@example.org");
      past.add(person);
      if (!person.register()) {
        continue;
      }
      person.logIn();
      int steps = 10 + random.nextInt(30);
      for (int step = 0; step < steps && going.get(); step++) {
        step(person);
      }
      if (going.get()) {
        leave(person);
      }
    }
  }

  /** When all is quiet: what lives must live, what is over must be over. */
  void lookAround() {
    for (Person person : past) {
      person.askAgain();
      examine(person);
      person.over().forEach(session -> person.show(session, session.current()));
      person.live().stream().findFirst().ifPresent(person::list);
    }
    kept.forEach(this::showIfExpired);
  }

  private void step(Person person) {
    if (person.live().isEmpty()) {
      person.logIn();
      return;
    }
    Held one = any(person.live());
    if (!one.hasFreshAccess()) {
      person.refresh(one);
      return;
    }
    int dice = random.nextInt(100);
    if (dice < 34) {
      person.refresh(one);
    } else if (dice < 52) {
      person.me(one);
    } else if (dice < 60) {
      keepOrLogIn(person, one);
    } else if (dice < 68) {
      showPredecessor(person, one);
    } else if (dice < 73) {
      stealFrom(person, one);
    } else if (dice < 93) {
      end(person, one, dice);
      examine(person);
    } else if (dice < 95) {
      person.list(one);
    } else {
      digUp();
    }
  }

  private void keepOrLogIn(Person person, Held one) {
    if (kept.size() < 50) {
      kept.add(new Kept(person, one.id, one.access, one.expiry));
    }
    if (person.live().size() < MOST_LIVE) {
      person.logIn();
    }
  }

  /** As if the answer to the last refresh had been lost. */
  private void showPredecessor(Person person, Held one) {
    int size = one.refreshTokens.size();
    if (size > 1 && System.nanoTime() - one.consumedAt < ECHO) {
      person.show(one, one.refreshTokens.get(size - 2));
    }
  }

  private void stealFrom(Person person, Held one) {
    int size = one.refreshTokens.size();
    if (size > 2) {
      person.show(one, one.refreshTokens.get(random.nextInt(size - 2)));
      examine(person);
    }
  }

  private void end(Person person, Held one, int dice) {
    if (dice < 79) {
      person.logOut(one);
    } else if (dice < 84) {
      person.endOne(one, any(person.live()));
    } else if (dice < 86) {
      person.endAll(one);
    } else if (dice < 90) {
      person.changePassword(one);
    } else {
      administrator.token().ifPresent(person::endByAdmin);
    }
  }

  private void leave(Person person) {
    if (random.nextBoolean()) {
      administrator.token().ifPresent(person::deactivate);
    } else {
      person.live().stream().filter(Held::hasFreshAccess).findFirst().ifPresent(person::erase);
    }
    examine(person);
  }

  private void examine(Person person) {
    for (Held session : person.sessions) {
      if (session.over || session.hasFreshAccess()) {
        person.me(session);
      } else {
        person.refresh(session);
      }
    }
  }

  /** Whoever died before this server was started must still be dead. */
  private void digUp() {
    Person person = any(past);
    person.askAgain();
    List<Held> over = person.over();
    if (!over.isEmpty()) {
      Held session = any(over);
      person.show(session, session.current());
    }
    if (!kept.isEmpty()) {
      showIfExpired(any(kept));
    }
  }

  private void showIfExpired(Kept token) {
    if (System.nanoTime() > token.expiry().notAfter()) {
      expiredShown++;
      token.person().me(token.session(), token.access(), token.expiry());
    }
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
