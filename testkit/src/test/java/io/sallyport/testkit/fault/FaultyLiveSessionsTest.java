package io.sallyport.testkit.fault;

import static io.sallyport.domain.session.EndReason.TOO_MANY_SESSIONS;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.session.Sessions.Live;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.session.LiveSessionsContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class FaultyLiveSessionsTest implements EachFaultIsCaught {

  abstract static class Fault implements LiveSessionsContract {

    private final Transactions transactions = Faulty.with(Sessions.class, this::of);

    abstract Sessions of(Sessions sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return true;
    }
  }

  /** As every store does that lets one transaction run at a time, and does not say so. */
  @CaughtBy(value = "forgets_what_is_long_over_without_waiting_for_anyone", seconds = 5)
  static final class WaitsForWhoeverIsThere extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return sound;
    }

    @Override
    public boolean oneTransactionAtATime() {
      return false;
    }
  }

  @CaughtBy("forgets_what_is_long_over_in_batches")
  static final class ForgetsWhatIsLive extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public int deleteExpired(Instant before, int most) {
          return super.deleteExpired(Instant.MAX, most);
        }
      };
    }
  }

  @CaughtBy("forgets_what_is_long_over_in_batches")
  static final class ForgetsMoreThanItShould extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public int deleteExpired(Instant before, int most) {
          return super.deleteExpired(before, most + 1);
        }
      };
    }
  }

  @CaughtBy("tells_the_account_as_it_is_now")
  static final class TellsTheAccountAsItWas extends Fault {

    private final Map<SessionId, SignedInUser> first = new ConcurrentHashMap<>();

    private SignedInUser asFirst(SessionId id, SignedInUser owner) {
      return first.computeIfAbsent(id, unknown -> owner);
    }

    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Live> authenticate(SessionId id, SessionPolicy policy, Instant now) {
          return super.authenticate(id, policy, now)
              .map(known -> new Live(asFirst(id, known.owner()), known.lastUsedAt()));
        }
      };
    }
  }

  @CaughtBy("notes_that_a_session_is_used_once_a_minute")
  static final class NotesNoUse extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public void noteUse(SessionId id, Instant now) {}
      };
    }
  }

  @CaughtBy("notes_that_a_session_is_used_once_a_minute")
  static final class NotesTheUseTooEarly extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public void noteUse(SessionId id, Instant now) {
          super.noteUse(id, now.plusSeconds(1));
        }
      };
    }
  }

  @CaughtBy("authenticates_and_notes_nothing")
  static final class NotesTheUseUnasked extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Live> authenticate(SessionId id, SessionPolicy policy, Instant now) {
          noteUse(id, now);
          return super.authenticate(id, policy, now);
        }
      };
    }
  }

  @CaughtBy("measures_an_open_session_by_the_limits_that_hold_now")
  static final class GoesByTheLimitsItWasOpenedUnder extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Live> authenticate(SessionId id, SessionPolicy policy, Instant now) {
          return super.authenticate(id, SessionPolicy.standard(), now);
        }
      };
    }
  }

  @CaughtBy("refreshes_no_session_past_the_limits_that_hold_now")
  static final class RefreshesWithinTheLimitsItWasOpenedUnder extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Rotated> rotate(Rotation rotation) {
          return super.rotate(
              new Rotation(
                  rotation.sessionId(),
                  rotation.consumedHash(),
                  rotation.successorHash(),
                  rotation.sealedSuccessor(),
                  rotation.now(),
                  rotation.expiry(),
                  Instant.EPOCH,
                  rotation.refreshedAfter()));
        }
      };
    }
  }

  @CaughtBy("lets_the_oldest_give_way")
  static final class LetsTheNewestGiveWay extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public List<SessionId> endOldestBeyond(UserId owner, int keep, Instant now) {
          List<Session> live = findLive(owner, SessionPolicy.standard(), now);
          List<SessionId> surplus =
              live.stream().limit(Math.max(0, live.size() - keep)).map(Session::id).toList();
          surplus.forEach(id -> end(owner, id, TOO_MANY_SESSIONS, now));
          return surplus;
        }
      };
    }
  }

  @CaughtBy({
    "lets_the_oldest_give_way_to_one_that_is_opened",
    "never_leaves_more_than_are_to_be_kept_however_many_are_opened_at_once"
  })
  static final class LetsNobodyGiveWay extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<List<SessionId>> open(Session session, int keep) {
          return add(session) ? Optional.of(List.of()) : Optional.empty();
        }
      };
    }
  }

  @CaughtBy("opens_none_for_someone_erased_and_ends_none_for_one_that_is_over")
  static final class MakesRoomForOneThatIsOver extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<List<SessionId>> open(Session session, int keep) {
          List<SessionId> ended = endOldestBeyond(session.userId(), keep - 1, session.createdAt());
          return add(session) ? Optional.of(ended) : Optional.empty();
        }
      };
    }
  }
}
