package io.sallyport.persistence.transaction;

import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.challenge.ChallengesContract;
import io.sallyport.testkit.idempotency.IdempotencyRecordsContract;
import io.sallyport.testkit.key.SigningKeysContract;
import io.sallyport.testkit.mail.MailsContract;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** The contract of every store, and of the transactions over them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EveryContract {

  abstract Transactions theTransactions();

  abstract void removeEveryone();

  @BeforeEach
  void begin_with_nobody() {
    removeEveryone();
  }

  @Nested
  class OfUsers implements UsersContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfUserDirectory implements UserDirectoryContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfExternalIds implements ExternalIdsContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfSessions implements SessionsContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfRotation implements RotationContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfLiveSessions implements LiveSessionsContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfIdempotencyRecords implements IdempotencyRecordsContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfSigningKeys implements SigningKeysContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfLeases implements LeasesContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfMails implements MailsContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfRateLimits implements RateLimitsContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfChallenges implements ChallengesContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfGuesses implements GuessesContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfFamiliars implements FamiliarsContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }

  @Nested
  class OfTransactions implements TransactionsContract {

    @Override
    public Transactions transactions() {
      return theTransactions();
    }
  }
}
