package io.sallyport.testkit.junit;

import static io.sallyport.testkit.user.SampleUsers.aUser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;

import io.sallyport.application.Sallyport;
import io.sallyport.domain.session.SessionPolicy;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.event.RecordedEvents;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

final class SallyportExtensionTest {

  @Nested
  @SallyportTest
  class Within {

    private InMemorySallyport before = InMemorySallyport.empty();

    @BeforeEach
    void put_someone_in(InMemorySallyport accounts) {
      before = accounts;
      accounts.add(aUser().withEmail("ada@example.org"));
    }

    @RepeatedTest(3)
    void each_test_begins_with_nobody_but_whom_it_put_there_itself(Transactions transactions) {
      var everyone =
          new UserDirectory.Query(
              UserDirectory.Filter.everyone(), UserDirectory.Order.OLDEST_FIRST, 10, null);

      var page = transactions.inTransaction(stores -> stores.userDirectory().page(everyone));

      assertEquals(1, page.users().size());
    }

    @Test
    void every_parameter_is_a_part_of_one_whole(
        InMemorySallyport accounts,
        Sallyport sallyport,
        SettableClock clock,
        InMemoryTransactions transactions,
        QuickPasswordHasher hasher,
        RecordedEvents events) {
      assertSame(before, accounts);
      assertEquals(new InMemorySallyport(sallyport, clock, transactions, hasher, events), accounts);
      assertEquals(InMemorySallyport.START, clock.instant());
    }

    @AfterEach
    void see_the_same_afterwards(InMemorySallyport accounts) {
      assertSame(before, accounts);
    }
  }

  @Nested
  class With_more_said_to_the_builder {

    private static final SessionPolicy SHORT =
        new SessionPolicy(
            Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(3), Duration.ZERO, 1);

    @RegisterExtension
    final SallyportExtension extension =
        new SallyportExtension(builder -> builder.sessionPolicy(SHORT));

    @Test
    void is_built_so(InMemorySallyport accounts) {
      var tokens = accounts.logIn(accounts.add(aUser()));

      assertEquals(Duration.ofMinutes(1), tokens.accessTokenLifetime());
    }
  }

  @Disabled("It fails on purpose; the test below runs it.")
  static final class SharesBetweenTests {

    @RegisterExtension static final SallyportExtension EXTENSION = new SallyportExtension();

    @BeforeAll
    static void once(Sallyport shared) {
      shared.maintenance();
    }

    @Test
    void never_runs() {}
  }

  @Test
  void gives_nothing_that_tests_would_share() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(SharesBetweenTests.class))
        .configurationParameter("junit.jupiter.conditions.deactivate", "*DisabledCondition")
        .execute()
        .containerEvents()
        .assertThatEvents()
        .haveExactly(1, event(finishedWithFailure(instanceOf(ParameterResolutionException.class))));
  }
}
