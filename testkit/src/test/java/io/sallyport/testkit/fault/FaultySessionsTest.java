package io.sallyport.testkit.fault;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.CarryOver;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.session.SessionsContract;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class FaultySessionsTest implements EachFaultIsCaught {

  abstract static class Fault implements SessionsContract {

    private final Transactions transactions = Faulty.with(Sessions.class, this::of);

    abstract Sessions of(Sessions sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }

  @CaughtBy({
    "ends_one_session_of_its_owner_once",
    "carries_over_no_session_that_has_ended_or_whose_access_token_has"
  })
  static final class EndsAnotherSession extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public boolean end(UserId owner, SessionId id, EndReason reason, Instant now) {
          SessionId another =
              findLive(owner, SessionPolicy.standard(), now).stream()
                  .map(Session::id)
                  .filter(live -> !live.equals(id))
                  .findFirst()
                  .orElse(id);
          return super.end(owner, another, reason, now);
        }
      };
    }
  }

  @CaughtBy("ends_one_session_of_its_owner_once")
  static final class EndsASessionForAnybody extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public boolean end(UserId owner, SessionId id, EndReason reason, Instant now) {
          return super.end(find(id).orElseThrow().userId(), id, reason, now);
        }
      };
    }
  }

  /** Carries a session over as nobody asked. */
  abstract static class CarriesOverSomethingElse extends Fault {

    abstract CarryOver instead(CarryOver asked, Session session);

    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public boolean carryOver(CarryOver asked) {
          return super.carryOver(instead(asked, find(asked.sessionId()).orElseThrow()));
        }
      };
    }
  }

  @CaughtBy("carries_nothing_over_that_was_over_before")
  static final class CarriesOverFromAnyStamp extends CarriesOverSomethingElse {
    @Override
    CarryOver instead(CarryOver asked, Session session) {
      return new CarryOver(
          asked.sessionId(),
          asked.proofNumber(),
          session.securityStamp(),
          asked.toStamp(),
          asked.now(),
          asked.openedAfter(),
          asked.refreshedAfter());
    }
  }

  @CaughtBy("carries_over_no_session_that_has_ended_or_whose_access_token_has")
  static final class CarriesOverWhateverTheAccessToken extends CarriesOverSomethingElse {
    @Override
    CarryOver instead(CarryOver asked, Session session) {
      return new CarryOver(
          asked.sessionId(),
          session.lastProof().number(),
          asked.fromStamp(),
          asked.toStamp(),
          asked.now(),
          asked.openedAfter(),
          asked.refreshedAfter());
    }
  }

  @CaughtBy({
    "carries_nothing_over_that_was_over_before",
    "carries_over_no_session_that_has_ended_or_whose_access_token_has",
    "carries_over_within_the_limits_that_hold_now"
  })
  static final class SaysThatItCarriedOverWhatever extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public boolean carryOver(CarryOver asked) {
          super.carryOver(asked);
          return true;
        }
      };
    }
  }

  @CaughtBy("carries_over_within_the_limits_that_hold_now")
  static final class CarriesOverWithinOldLimits extends CarriesOverSomethingElse {
    @Override
    CarryOver instead(CarryOver asked, Session session) {
      return new CarryOver(
          asked.sessionId(),
          asked.proofNumber(),
          asked.fromStamp(),
          asked.toStamp(),
          asked.now(),
          Instant.EPOCH,
          Instant.EPOCH);
    }
  }

  /** What is asked of sessions by itself, and not with their users, is still there. */
  @CaughtBy("goes_with_its_user")
  static final class StaysBehindItsUser extends Fault {

    private final Map<SessionId, Session> rows = new ConcurrentHashMap<>();

    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public boolean add(Session session) {
          boolean added = super.add(session);
          if (added) {
            rows.put(session.id(), session);
          }
          return added;
        }

        @Override
        public Optional<Session> find(SessionId id) {
          return Optional.ofNullable(rows.get(id));
        }
      };
    }
  }
}
