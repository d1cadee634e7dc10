package io.sallyport.application.user;

import io.sallyport.domain.access.Permission;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.password.PasswordHasher;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.shared.SecretSource;
import io.sallyport.domain.transaction.ConcurrentChange;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.ImportUsers;
import io.sallyport.domain.user.ImportedUser;
import io.sallyport.domain.user.MigratedUser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public final class ImportUsersUseCase implements ImportUsers {

  private static final int BATCH = 200;

  private final Transactions transactions;
  private final PasswordHasher hasher;
  private final SecretSource secrets;
  private final InstantSource clock;

  public ImportUsersUseCase(
      Transactions transactions, PasswordHasher hasher, SecretSource secrets, InstantSource clock) {
    this.transactions = transactions;
    this.hasher = hasher;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** One of those who come, and which of them. */
  private record Candidate(long index, MigratedUser newcomer) {}

  @Override
  public Report handle(Command command) {
    command.actor().must(Permission.USERS_WRITE);
    var tally = new ImportTally();
    Iterator<ImportedUser> users = command.users();
    while (users.hasNext()) {
      List<Candidate> batch = nextBatch(users, tally);
      // What comes of a batch counts only once it is kept; it may be run again.
      List<ImportTally.Fate> fates =
          transactions.inTransaction(
              stores -> batch.stream().map(candidate -> add(stores, candidate)).toList());
      fates.forEach(tally::count);
    }
    return tally.report();
  }

  private List<Candidate> nextBatch(Iterator<ImportedUser> users, ImportTally tally) {
    List<Candidate> batch = new ArrayList<>();
    while (batch.size() < BATCH && users.hasNext()) {
      ImportedUser imported = users.next();
      long index = tally.next();
      Instant now = clock.instant();
      try {
        UserId id = UserId.next(now, secrets);
        batch.add(new Candidate(index, MigratedUser.read(imported, hasher, id, now)));
      } catch (InvalidValue refused) {
        tally.count(ImportTally.Fate.refused(index, refused.violations()));
      }
    }
    return batch;
  }

  private static ImportTally.Fate add(Stores stores, Candidate candidate) {
    MigratedUser newcomer = candidate.newcomer();
    if (stores.users().find(newcomer.user().email()).isPresent()) {
      return ImportTally.Fate.PRESENT;
    }
    if (newcomer.externalId() != null
        && stores.externalIds().find(newcomer.externalId()).isPresent()) {
      return ImportTally.Fate.refused(candidate.index(), List.of(TAKEN));
    }
    boolean added = stores.users().add(newcomer.user());
    if (added
        && newcomer.externalId() != null
        && !stores.externalIds().link(newcomer.user().id(), newcomer.externalId())) {
      throw new ConcurrentChange();
    }
    return added ? ImportTally.Fate.ADDED : ImportTally.Fate.PRESENT;
  }

  private static final Violation TAKEN =
      new Violation("externalId", "external_id_taken", "Another user has this external id.");
}
