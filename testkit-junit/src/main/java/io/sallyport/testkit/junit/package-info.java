/**
 * A Sallyport in memory for each test. Put {@link io.sallyport.testkit.junit.SallyportTest} on a
 * test class and ask for what you need as parameters:
 *
 * <pre>{@code
 * @SallyportTest
 * final class WelcomeTest {
 *   @Test
 *   void greets_whoever_registers(Sallyport sallyport, RecordedEvents events) { ... }
 * }
 * }</pre>
 */
@NullMarked
package io.sallyport.testkit.junit;

import org.jspecify.annotations.NullMarked;
