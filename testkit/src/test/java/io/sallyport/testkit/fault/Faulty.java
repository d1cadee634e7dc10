package io.sallyport.testkit.fault;

import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Sound stores in memory, of which one is replaced. */
final class Faulty {

  private Faulty() {}

  static Transactions users(UnaryOperator<Users> fault) {
    return stores(
        stores ->
            new StoresBehind(stores) {
              @Override
              public Users users() {
                return fault.apply(super.users());
              }
            });
  }

  static Transactions userDirectory(UnaryOperator<UserDirectory> fault) {
    return stores(
        stores ->
            new StoresBehind(stores) {
              @Override
              public UserDirectory userDirectory() {
                return fault.apply(super.userDirectory());
              }
            });
  }

  static Transactions externalIds(UnaryOperator<ExternalIds> fault) {
    return stores(
        stores ->
            new StoresBehind(stores) {
              @Override
              public ExternalIds externalIds() {
                return fault.apply(super.externalIds());
              }
            });
  }

  static Transactions sessions(UnaryOperator<Sessions> fault) {
    return stores(
        stores ->
            new StoresBehind(stores) {
              @Override
              public Sessions sessions() {
                return fault.apply(super.sessions());
              }
            });
  }

  static Transactions idempotencyRecords(UnaryOperator<IdempotencyRecords> fault) {
    return stores(
        stores ->
            new StoresBehind(stores) {
              @Override
              public IdempotencyRecords idempotencyRecords() {
                return fault.apply(super.idempotencyRecords());
              }
            });
  }

  static Transactions signingKeys(UnaryOperator<SigningKeys> fault) {
    return stores(
        stores ->
            new StoresBehind(stores) {
              @Override
              public SigningKeys signingKeys() {
                return fault.apply(super.signingKeys());
              }
            });
  }

  static Transactions leases(UnaryOperator<Leases> fault) {
    return stores(
        stores ->
            new StoresBehind(stores) {
              @Override
              public Leases leases() {
                return fault.apply(super.leases());
              }
            });
  }

  private static Transactions stores(UnaryOperator<Stores> fault) {
    var sound = new InMemoryTransactions();
    return new Transactions() {
      @Override
      public <T> T inTransaction(Function<Stores, T> work) {
        return sound.inTransaction(stores -> work.apply(fault.apply(stores)));
      }
    };
  }
}
