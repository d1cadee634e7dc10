package io.sallyport.testkit.transaction;

import io.sallyport.domain.challenge.Challenges;
import io.sallyport.domain.idempotency.IdempotencyRecords;
import io.sallyport.domain.key.SigningKeys;
import io.sallyport.domain.mail.Mails;
import io.sallyport.domain.maintenance.Leases;
import io.sallyport.domain.session.Sessions;
import io.sallyport.domain.throttling.Familiars;
import io.sallyport.domain.throttling.Guesses;
import io.sallyport.domain.throttling.RateLimits;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.ExternalIds;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.Users;
import io.sallyport.testkit.Journal;
import io.sallyport.testkit.challenge.InMemoryChallenges;
import io.sallyport.testkit.idempotency.InMemoryIdempotencyRecords;
import io.sallyport.testkit.key.InMemorySigningKeys;
import io.sallyport.testkit.mail.InMemoryMails;
import io.sallyport.testkit.maintenance.InMemoryLeases;
import io.sallyport.testkit.session.InMemorySessions;
import io.sallyport.testkit.throttling.InMemoryFamiliars;
import io.sallyport.testkit.throttling.InMemoryGuesses;
import io.sallyport.testkit.throttling.InMemoryRateLimits;
import io.sallyport.testkit.user.InMemoryExternalIds;
import io.sallyport.testkit.user.InMemoryUserDirectory;
import io.sallyport.testkit.user.InMemoryUsers;
import java.util.List;
import java.util.function.Consumer;

/** Every store in memory. */
final class InMemoryStores {

  private final List<Consumer<Stores.Builder>> kept;

  InMemoryStores(Journal journal) {
    var users = new InMemoryUsers(journal);
    var familiars = new InMemoryFamiliars(users, journal);
    kept =
        List.of(
            keeping(Users.class, users),
            keeping(UserDirectory.class, new InMemoryUserDirectory(users)),
            keeping(ExternalIds.class, new InMemoryExternalIds(users, journal)),
            keeping(Sessions.class, new InMemorySessions(users, journal)),
            keeping(IdempotencyRecords.class, new InMemoryIdempotencyRecords(journal)),
            keeping(SigningKeys.class, new InMemorySigningKeys(journal)),
            keeping(Leases.class, new InMemoryLeases(journal)),
            keeping(RateLimits.class, new InMemoryRateLimits(journal)),
            keeping(Mails.class, new InMemoryMails(journal)),
            keeping(Challenges.class, new InMemoryChallenges(users, journal)),
            keeping(Familiars.class, familiars),
            keeping(Guesses.class, new InMemoryGuesses(familiars, journal)));
  }

  private static <T> Consumer<Stores.Builder> keeping(Class<T> type, T store) {
    return stores -> stores.keep(type, () -> store);
  }

  /**
   * @param afterCommit takes what one run of a transaction wants done after its commit
   */
  Stores forOneRun(Consumer<Runnable> afterCommit) {
    Stores.Builder stores = Stores.of(afterCommit);
    kept.forEach(store -> store.accept(stores));
    return stores.build();
  }
}
