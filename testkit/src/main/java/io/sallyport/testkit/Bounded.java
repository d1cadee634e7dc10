package io.sallyport.testkit;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.reflect.Method;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.function.Executable;

/**
 * Lets no test of a contract hang, whatever a store does. Each test method runs in a thread of its
 * own, and fails when it is not done after as many seconds as the configuration parameter {@value
 * #SECONDS} of JUnit says; 60 if it says nothing.
 */
public final class Bounded implements InvocationInterceptor {

  /** The name of the configuration parameter. */
  public static final String SECONDS = "sallyport.contract.seconds";

  private static final long STANDARD = 60;

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context) {
    long seconds = context.getConfigurationParameter(SECONDS, Long::valueOf).orElse(STANDARD);
    Executable test = invocation::proceed;
    assertTimeoutPreemptively(Duration.ofSeconds(seconds), test);
  }
}
