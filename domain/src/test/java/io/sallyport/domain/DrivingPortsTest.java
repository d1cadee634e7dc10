package io.sallyport.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.key.ListKeys;
import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.shared.UseCase;
import io.sallyport.domain.user.UserPorts;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DrivingPortsTest {

  private static final List<Class<?>> GROUPS =
      List.of(
          UserPorts.class,
          PasswordPorts.class,
          SessionPorts.class,
          IdempotencyPorts.class,
          KeyPorts.class);

  /** It shows the same to everybody. */
  private static final Set<Class<?>> ASKED_BY_NOBODY = Set.of(ListKeys.class);

  static Stream<Class<?>> ports() {
    return GROUPS.stream()
        .flatMap(group -> Arrays.stream(group.getRecordComponents()))
        .<Class<?>>map(RecordComponent::getType)
        .filter(port -> !ASKED_BY_NOBODY.contains(port));
  }

  @ParameterizedTest
  @MethodSource("ports")
  void are_asked_by_an_actor(Class<?> port) {
    Class<?> input = input(port);
    Class<?> asking =
        Actor.class.isAssignableFrom(input) ? input : input.getRecordComponents()[0].getType();

    assertTrue(Actor.class.isAssignableFrom(asking), port + " is not told who asks.");
  }

  @Test
  void are_many() {
    assertTrue(ports().count() > 30, "ports: " + ports().count());
    assertTrue(ports().allMatch(UseCase.class::isAssignableFrom));
  }

  private static Class<?> input(Class<?> port) {
    var useCase = (ParameterizedType) port.getGenericInterfaces()[0];
    return (Class<?>) useCase.getActualTypeArguments()[0];
  }
}
