package io.sallyport.testkit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.sallyport.testkit.Bounded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * Runs each class within, which is a test of something faulty, and sees which tests fail. So a
 * contract that no longer bites is found out.
 */
interface EachFaultIsCaught {

  @TestFactory
  default Stream<DynamicTest> by_the_tests_that_name_it_and_by_no_other() {
    return Arrays.stream(getClass().getDeclaredClasses())
        .filter(fault -> fault.isAnnotationPresent(CaughtBy.class))
        .sorted(Comparator.comparing(Class::getSimpleName))
        .map(fault -> DynamicTest.dynamicTest(fault.getSimpleName(), () -> assertCaught(fault)));
  }

  private static void assertCaught(Class<?> fault) {
    CaughtBy named = fault.getAnnotation(CaughtBy.class);
    assertEquals(new TreeSet<>(Set.of(named.value())), failures(fault, named.seconds()));
  }

  private static Set<String> failures(Class<?> fault, int seconds) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(fault))
        .configurationParameter("junit.jupiter.conditions.deactivate", "*DisabledCondition")
        .configurationParameter(Bounded.SECONDS, String.valueOf(seconds))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(EachFaultIsCaught::nameOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String nameOf(Event event) {
    return event
        .getTestDescriptor()
        .getSource()
        .map(MethodSource.class::cast)
        .orElseThrow()
        .getMethodName();
  }
}
