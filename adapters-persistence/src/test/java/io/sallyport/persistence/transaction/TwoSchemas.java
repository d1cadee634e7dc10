package io.sallyport.persistence.transaction;

import static io.sallyport.persistence.session.Guest.NOW;
import static io.sallyport.testkit.user.SampleUsers.admin;
import static io.sallyport.testkit.user.SampleUsers.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.key.KeyAlgorithm;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.User;
import io.sallyport.persistence.database.SallyportSchema;
import io.sallyport.persistence.database.TestDatabase;
import io.sallyport.persistence.session.Guest;
import io.sallyport.testkit.key.PlainKeyMaker;
import io.sallyport.testkit.user.ExternalIdsContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Two instances in one database. Whatever one of them does, what the other one keeps is as it was,
 * although both have people, names and keys in common.
 */
abstract class TwoSchemas extends EveryContract {

  private final String used;
  private final String other;
  private TestDatabase database;
  private Transactions transactions;
  private List<String> before;

  TwoSchemas(String used, String other) {
    this.used = used;
    this.other = other;
  }

  @BeforeAll
  void put_decoys_into_the_other_schema() {
    database = new TestDatabase();
    SallyportSchema.migrate(database.pool(), used);
    SallyportSchema.migrate(database.pool(), other);
    transactions = PostgresTransactions.on(database.pool()).inSchema(used);
    int decoys =
        PostgresTransactions.on(database.pool()).inSchema(other).inTransaction(this::decoys);
    assertEquals(7, decoys);
    before = everything();
  }

  private int decoys(Stores stores) {
    User ada = person("ada@example.org");
    var reservation = new IdempotencyRecord("name", "body", UUID.randomUUID(), NOW, NOW, null);
    List<Boolean> added =
        List.of(
            stores.users().add(ada),
            stores.users().add(admin("eve@example.org")),
            stores.externalIds().link(ada.id(), ExternalIdsContract.ONE),
            stores.sessions().add(Guest.of(ada).session()),
            stores.idempotencyRecords().reserve(reservation, NOW),
            stores.signingKeys().add(new PlainKeyMaker().make(KeyAlgorithm.ES256, 1, NOW, NOW)),
            stores.leases().take("maintenance", "decoy", NOW, NOW));
    return (int) added.stream().filter(Boolean::booleanValue).count();
  }

  private List<String> everything() {
    return database.query(
        """
        select 'user ' || u::text from "%1$s".users as u
        union all select 'name ' || e::text from "%1$s".external_ids as e
        union all select 'session ' || s::text from "%1$s".sessions as s
        union all select 'record ' || r::text from "%1$s".idempotency_keys as r
        union all select 'key ' || k::text from "%1$s".signing_keys as k
        union all select 'lease ' || l::text from "%1$s".leases as l
        order by 1
        """
            .formatted(other));
  }

  @AfterAll
  void find_them_untouched() {
    assertEquals(7, before.size());
    assertEquals(before, everything());
    database.close();
  }

  @Override
  Transactions theTransactions() {
    return transactions;
  }

  @Override
  void removeEveryone() {
    database.empty(used);
  }
}
