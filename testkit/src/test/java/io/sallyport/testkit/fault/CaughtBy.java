package io.sallyport.testkit.fault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Disabled;

/** Which tests of its contract a fault must fail: these, and no other. */
@Disabled("It fails on purpose; EachFaultIsCaught runs it.")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface CaughtBy {
  String[] value();

  /** How long a test may take, where one would take for ever. */
  int seconds() default 60;
}
