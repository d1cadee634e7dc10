package io.sallyport.testkit.fault;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.user.UsersContract;
import java.util.Optional;
import java.util.UUID;

final class FaultyUsersTest implements EachFaultIsCaught {

  abstract static class Fault implements UsersContract {

    private final Transactions transactions = Faulty.with(Users.class, this::of);

    abstract Users of(Users sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }

  @CaughtBy("adds_exactly_one_of_many_who_want_an_address_at_once")
  static final class SelectsBeforeItInserts extends Fault {

    private final Glimpses glimpses = new Glimpses();

    @Override
    Users of(Users sound) {
      return new UsersBehind(sound) {
        @Override
        public boolean add(User user) {
          boolean sawNobody = glimpses.isFirst(user.email().canonical());
          return super.add(user) || sawNobody;
        }
      };
    }
  }

  @CaughtBy({
    "adds_exactly_one_of_many_who_want_an_address_at_once",
    "adds_nobody_whose_canonical_address_is_taken_and_goes_on"
  })
  static final class BreaksTheTransactionOverATakenAddress extends Fault {
    @Override
    Users of(Users sound) {
      return new UsersBehind(sound) {
        @Override
        public boolean add(User user) {
          if (!super.add(user)) {
            throw new IllegalArgumentException("duplicate key");
          }
          return true;
        }
      };
    }
  }

  @CaughtBy("finds_by_id_and_by_canonical_address_only_the_one_asked_for")
  static final class ComparesAddressesAsTyped extends Fault {
    @Override
    Users of(Users sound) {
      return new UsersBehind(sound) {
        @Override
        public Optional<User> find(EmailAddress email) {
          return super.find(email).filter(user -> user.email().value().equals(email.value()));
        }
      };
    }
  }

  @CaughtBy({
    "gives_up_a_change_that_is_outdated_every_time",
    "runs_the_work_again_when_someone_else_has_saved_a_change_meanwhile"
  })
  static final class SavesWithoutComparingVersions extends Fault {
    @Override
    Users of(Users sound) {
      return new UsersBehind(sound) {
        @Override
        public User save(User user) {
          long version = find(user.id()).orElseThrow().version();
          return super.save(
              new User(
                  user.id(),
                  user.email(),
                  user.passwordHash(),
                  user.fullName(),
                  user.active(),
                  user.emailVerified(),
                  user.roles(),
                  user.createdAt(),
                  user.updatedAt(),
                  version,
                  user.securityStamp()));
        }
      };
    }
  }

  @CaughtBy("removes_nobody_who_was_changed_meanwhile")
  static final class RemovesWithoutComparingVersions extends Fault {
    @Override
    Users of(Users sound) {
      return new UsersBehind(sound) {
        @Override
        public void remove(User user) {
          find(user.id()).ifPresent(super::remove);
        }
      };
    }
  }

  @CaughtBy({
    "counts_only_other_active_administrators",
    "leaves_one_administrator_of_many_who_go_at_once"
  })
  static final class CountsAnAdministratorForTheirOwnSuccessor extends Fault {
    @Override
    Users of(Users sound) {
      return new UsersBehind(sound) {
        @Override
        public boolean hasAnotherActiveAdmin(UserId id) {
          return super.hasAnotherActiveAdmin(new UserId(UUID.randomUUID()));
        }
      };
    }
  }

  @CaughtBy({
    "finds_whose_rights_are_to_be_changed_whoever_they_are",
    "leaves_one_administrator_of_many_who_go_at_once"
  })
  static final class FindsNoAdministratorWhoseRightsAreToBeChanged extends Fault {
    @Override
    Users of(Users sound) {
      return new UsersBehind(sound) {
        @Override
        public Optional<User> findForChangeOfRights(UserId id) {
          return find(id).filter(user -> !user.isActiveAdmin());
        }
      };
    }
  }
}
