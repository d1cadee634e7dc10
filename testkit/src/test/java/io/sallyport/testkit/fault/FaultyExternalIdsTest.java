package io.sallyport.testkit.fault;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ExternalId;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.testkit.user.ExternalIdsContract;
import java.util.Locale;
import java.util.Optional;

final class FaultyExternalIdsTest implements EachFaultIsCaught {

  abstract static class Fault implements ExternalIdsContract {

    private final Transactions transactions = Faulty.with(ExternalIds.class, this::of);

    abstract ExternalIds of(ExternalIds sound);

    @Override
    public Transactions transactions() {
      return transactions;
    }
  }

  static class ExternalIdsBehind implements ExternalIds {

    private final ExternalIds externalIds;

    ExternalIdsBehind(ExternalIds externalIds) {
      this.externalIds = externalIds;
    }

    @Override
    public boolean link(UserId user, ExternalId externalId) {
      return externalIds.link(user, externalId);
    }

    @Override
    public Optional<UserId> find(ExternalId externalId) {
      return externalIds.find(externalId);
    }

    @Override
    public Optional<ExternalId> find(UserId user) {
      return externalIds.find(user);
    }
  }

  @CaughtBy("finds_a_user_by_their_external_id_and_the_other_way_round")
  static final class ComparesWithoutCase extends Fault {
    @Override
    ExternalIds of(ExternalIds sound) {
      return new ExternalIdsBehind(sound) {
        @Override
        public Optional<UserId> find(ExternalId externalId) {
          return super.find(new ExternalId(externalId.value().toLowerCase(Locale.ROOT)));
        }
      };
    }
  }

  @CaughtBy({
    "gives_an_id_to_one_of_many_who_ask_at_once",
    "refuses_what_another_user_has_and_goes_on"
  })
  static final class TakesAnIdFromWhoeverHasIt extends Fault {
    @Override
    ExternalIds of(ExternalIds sound) {
      return new ExternalIdsBehind(sound) {
        @Override
        public boolean link(UserId user, ExternalId externalId) {
          find(externalId).ifPresent(other -> super.link(other, new ExternalId("taken away")));
          return super.link(user, externalId);
        }
      };
    }
  }
}
