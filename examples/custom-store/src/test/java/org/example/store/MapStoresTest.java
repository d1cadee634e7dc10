package org.example.store;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.idempotency.IdempotencyRecordsContract;
import io.sallyport.testkit.key.SigningKeysContract;
import io.sallyport.testkit.maintenance.LeasesContract;
import io.sallyport.testkit.session.LiveSessionsContract;
import io.sallyport.testkit.session.RotationContract;
import io.sallyport.testkit.session.SessionsContract;
import io.sallyport.testkit.throttling.FamiliarsContract;
import io.sallyport.testkit.throttling.GuessesContract;
import io.sallyport.testkit.throttling.RateLimitsContract;
import io.sallyport.testkit.transaction.TransactionsContract;
import io.sallyport.testkit.user.ExternalIdsContract;
import io.sallyport.testkit.user.UserDirectoryContract;
import io.sallyport.testkit.user.UsersContract;
import org.junit.jupiter.api.Nested;

/** Every promise that stores make. JUnit makes a fresh one for each test. */
// tag::contracts[]
final class MapStoresTest {

  abstract static class OnMaps {
    private final Transactions transactions = new MapTransactions();

    public Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  final class TheirTransactions extends OnMaps implements TransactionsContract {}

  @Nested
  final class TheirUsers extends OnMaps implements UsersContract {}

  @Nested
  final class TheirUserDirectory extends OnMaps implements UserDirectoryContract {}

  @Nested
  final class TheirExternalIds extends OnMaps implements ExternalIdsContract {}

  @Nested
  final class TheirSessions extends OnMaps implements SessionsContract {}

  @Nested
  final class TheirLiveSessions extends OnMaps implements LiveSessionsContract {}

  @Nested
  final class TheirRefreshTokens extends OnMaps implements RotationContract {}

  @Nested
  final class TheirIdempotencyRecords extends OnMaps implements IdempotencyRecordsContract {}

  @Nested
  final class TheirSigningKeys extends OnMaps implements SigningKeysContract {}

  @Nested
  final class TheirLeases extends OnMaps implements LeasesContract {}

  @Nested
  final class TheirRateLimits extends OnMaps implements RateLimitsContract {}

  @Nested
  final class TheirGuesses extends OnMaps implements GuessesContract {}

  @Nested
  final class TheirFamiliars extends OnMaps implements FamiliarsContract {}
}
// end::contracts[]
