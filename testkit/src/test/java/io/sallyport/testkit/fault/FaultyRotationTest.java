package io.sallyport.testkit.fault;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.session.RotationContract;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

final class FaultyRotationTest implements EachFaultIsCaught {

  abstract static class Fault implements RotationContract {

    private final Transactions transactions = Faulty.with(Sessions.class, this::of);

    abstract Sessions of(Sessions sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }

  @CaughtBy("lets_one_of_many_consume_a_token_at_the_same_moment")
  static final class SelectsBeforeItUpdates extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Rotated> rotate(Rotation rotation) {
          boolean sawItUnused = glimpses.isFirst(rotation.consumedHash());
          return super.rotate(rotation)
              .or(
                  () ->
                      find(rotation.sessionId())
                          .filter(kept -> sawItUnused && isLive(kept, rotation.now()))
                          .map(kept -> new Rotated(kept, Set.of(Role.USER))));
        }

        private boolean isLive(Session session, Instant now) {
          return findLive(session.userId(), SessionPolicy.standard(), now).contains(session);
        }
      };
    }
  }

  @CaughtBy({"consumes_nothing_of_a_session_that_is_over", "never_moves_the_latest_end"})
  static final class RotatesWhatHasExpired extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Rotated> rotate(Rotation rotation) {
          return super.rotate(rotation)
              .or(
                  () ->
                      find(rotation.sessionId())
                          .filter(kept -> !rotation.now().isBefore(kept.expiresAt()))
                          .map(kept -> new Rotated(kept.rotated(rotation), Set.of(Role.USER))));
        }
      };
    }
  }

  @CaughtBy("tells_the_roles_that_the_user_has_now")
  static final class TellsTheRolesOfEveryone extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Rotated> rotate(Rotation rotation) {
          return super.rotate(rotation)
              .map(rotated -> new Rotated(rotated.session(), Set.of(Role.USER)));
        }
      };
    }
  }

  @CaughtBy("counts_a_new_proof_under_the_same_stamp_only")
  static final class CountsAProofUnderAnyStamp extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Session> reauthenticate(
            SessionId id, long securityStamp, long proofNumber, Instant now) {
          long stamp = find(id).orElseThrow().securityStamp();
          return super.reauthenticate(id, stamp, proofNumber, now);
        }
      };
    }
  }

  @CaughtBy({
    "counts_a_new_proof_by_an_access_token_that_has_not_ended_only",
    "lets_one_of_many_count_a_new_proof_at_the_same_moment"
  })
  static final class CountsAProofByAnEndedToken extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Session> reauthenticate(
            SessionId id, long securityStamp, long proofNumber, Instant now) {
          long number = find(id).orElseThrow().lastProof().number();
          return super.reauthenticate(id, securityStamp, number, now);
        }
      };
    }
  }

  @CaughtBy({
    "counts_a_new_proof_by_an_access_token_that_has_not_ended_only",
    "counts_a_new_proof_under_the_same_stamp_only"
  })
  static final class AnswersWithTheSessionAsItWas extends Fault {
    @Override
    Sessions of(Sessions sound) {
      return new SessionsBehind(sound) {
        @Override
        public Optional<Session> reauthenticate(
            SessionId id, long securityStamp, long proofNumber, Instant now) {
          Optional<Session> before = find(id);
          return super.reauthenticate(id, securityStamp, proofNumber, now).flatMap(x -> before);
        }
      };
    }
  }
}
