package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.AccessRefusal;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.idempotency.IdempotencyRefusal;
import io.sallyport.domain.idempotency.IdempotencyRefusal.InProgress;
import io.sallyport.domain.password.PasswordRefusal;
import io.sallyport.domain.password.PasswordRefusal.HashingOverloaded;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.SessionRefusal;
import io.sallyport.domain.shared.InvalidValue.Violation;
import io.sallyport.domain.throttling.ThrottlingRefusal;
import io.sallyport.domain.user.UserRefusal;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

  @ParameterizedTest
  @MethodSource("all")
  void captures_no_stack_trace_and_suppresses_nothing(Refusal refusal) {
    refusal.addSuppressed(new IllegalStateException());
    assertEquals(0, refusal.getStackTrace().length);
    assertEquals(0, refusal.getSuppressed().length);
    assertNull(refusal.getCause());
  }

  @ParameterizedTest
  @MethodSource("all")
  void has_a_code_in_snake_case_and_a_sentence_for_a_person(Refusal refusal) {
    assertTrue(refusal.code().matches("[a-z]+(_[a-z]+)*"), refusal.code());
    assertTrue(refusal.detail().matches("[A-Z].*\\."), refusal.detail());
    assertTrue(Modifier.isFinal(refusal.getClass().getModifiers()));
  }

  @Test
  void has_a_code_that_no_other_has() {
    Map<String, Class<?>> byCode = new HashMap<>();
    all()
        .forEach(
            refusal -> assertNull(byCode.put(refusal.code(), refusal.getClass()), refusal.code()));
    assertTrue(byCode.size() >= 11, byCode.toString());
  }

  @ParameterizedTest
  @MethodSource("all")
  void says_when_to_ask_again_only_when_that_may_help(Refusal refusal) {
    boolean mayHelp =
        refusal.kind() == Refusal.Kind.OVERLOADED
            || refusal.kind() == Refusal.Kind.THROTTLED
            || refusal instanceof InProgress;
    assertEquals(mayHelp, refusal.retryAfter().isPresent());
  }

  @Test
  void says_when_to_ask_again() {
    Duration wait = Duration.ofSeconds(3);
    assertEquals(Optional.of(wait), new HashingOverloaded(wait).retryAfter());
  }

  static Stream<Refusal> all() {
    return Stream.concat(
        Stream.of(new InvalidValue("some_code", "Some detail.")),
        Stream.of(
                AccessRefusal.class,
                IdempotencyRefusal.class,
                PasswordRefusal.class,
                SessionRefusal.class,
                ThrottlingRefusal.class,
                UserRefusal.class)
            .flatMap(sealedType -> Stream.of(sealedType.getPermittedSubclasses()))
            .map(RefusalTest::anyOf));
  }

  static Refusal anyOf(Class<?> type) {
    try {
      Constructor<?> constructor = type.getConstructors()[0];
      Object[] arguments =
          Stream.of(constructor.getParameterTypes()).map(RefusalTest::argument).toArray();
      return (Refusal) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static Object argument(Class<?> type) {
    Map<Class<?>, Object> arguments =
        Map.of(
            Duration.class,
            Duration.ofSeconds(1),
            SessionId.class,
            new SessionId(UUID.randomUUID()),
            EndReason.class,
            EndReason.REFRESH_REUSE,
            String.class,
            "Text.",
            Map.class,
            Map.of("min", 8),
            List.class,
            List.of(new Violation("email", "a_code", "Odd.", Map.of("min", 8))));
    return Objects.requireNonNull(arguments.get(type), () -> "An example of " + type);
  }
}
