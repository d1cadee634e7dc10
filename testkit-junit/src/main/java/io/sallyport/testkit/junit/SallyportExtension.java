package io.sallyport.testkit.junit;

import io.sallyport.application.Sallyport;
import io.sallyport.application.SallyportBuilder;
import io.sallyport.domain.transaction.Transactions;
import io.sallyport.testkit.SettableClock;
import io.sallyport.testkit.event.RecordedEvents;
import io.sallyport.testkit.password.QuickPasswordHasher;
import io.sallyport.testkit.transaction.InMemoryTransactions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Fills in the parameters of a test method, and of what runs before and after each, from one {@link
 * InMemorySallyport} that is made for that test and forgotten with it: itself, its {@link
 * Sallyport}, {@link SettableClock}, {@link InMemoryTransactions} (or just {@link Transactions}),
 * {@link QuickPasswordHasher} and {@link RecordedEvents}. Parameters of a constructor, and of what
 * runs before all, are not filled in: tests would share them. Safe for tests that run at once.
 *
 * @see SallyportTest
 */
public final class SallyportExtension implements ParameterResolver {

  private static final Namespace HERE = Namespace.create(SallyportExtension.class);

  private static final Map<Class<?>, Function<InMemorySallyport, Object>> PARAMETERS =
      Map.of(
          InMemorySallyport.class, all -> all,
          Sallyport.class, InMemorySallyport::sallyport,
          SettableClock.class, InMemorySallyport::clock,
          InMemoryTransactions.class, InMemorySallyport::transactions,
          Transactions.class, InMemorySallyport::transactions,
          QuickPasswordHasher.class, InMemorySallyport::passwordHasher,
          RecordedEvents.class, InMemorySallyport::events);

  private final UnaryOperator<SallyportBuilder> more;

  public SallyportExtension() {
    this(UnaryOperator.identity());
  }

  /**
   * For a field that is registered with {@code @RegisterExtension}.
   *
   * @param more says more to the builder of each test's Sallyport
   */
  public SallyportExtension(UnaryOperator<SallyportBuilder> more) {
    this.more = more;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return PARAMETERS.containsKey(parameter.getParameter().getType())
        && test.getTestMethod().isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return Optional.ofNullable(PARAMETERS.get(type)).orElseThrow().apply(of(test));
  }

  private InMemorySallyport of(ExtensionContext test) {
    var store = test.getStore(HERE);
    var there = store.get(InMemorySallyport.class, InMemorySallyport.class);
    if (there != null) {
      return there;
    }
    var fresh = InMemorySallyport.with(more);
    store.put(InMemorySallyport.class, fresh);
    return fresh;
  }
}
