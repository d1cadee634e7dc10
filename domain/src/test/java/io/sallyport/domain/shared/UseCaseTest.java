package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.sallyport.domain.idempotency.IdempotencyPorts;
import io.sallyport.domain.key.KeyPorts;
import io.sallyport.domain.password.PasswordPorts;
import io.sallyport.domain.session.SessionPorts;
import io.sallyport.domain.user.UserPorts;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class UseCaseTest {

  /** A group of ports, and how it is decorated. */
  record Group<T extends Record>(Class<T> type, BiFunction<T, UseCase.Decorator, T> decorated) {

    /** Every port in it refuses in its own name. */
    T refusing() throws ReflectiveOperationException {
      RecordComponent[] components = type.getRecordComponents();
      Object[] ports = Arrays.stream(components).map(each -> refusing(each.getType())).toArray();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      return type.getDeclaredConstructor(types).newInstance(ports);
    }

    private static Object refusing(Class<?> port) {
      return Proxy.newProxyInstance(
          port.getClassLoader(),
          new Class<?>[] {port},
          (proxy, method, arguments) -> {
            throw new Asked(port);
          });
    }

    T decorated(UseCase.Decorator decorator) throws ReflectiveOperationException {
      return decorated.apply(refusing(), decorator);
    }

    List<Class<?>> ports() {
      return Arrays.stream(type.getRecordComponents())
          .<Class<?>>map(RecordComponent::getType)
          .toList();
    }
  }

  private static final class Asked extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Class<?> port;

    Asked(Class<?> port) {
      this.port = port;
    }
  }

  static Stream<Group<?>> groups() {
    return Stream.of(
        new Group<>(UserPorts.class, UserPorts::decorated),
        new Group<>(PasswordPorts.class, PasswordPorts::decorated),
        new Group<>(SessionPorts.class, SessionPorts::decorated),
        new Group<>(IdempotencyPorts.class, IdempotencyPorts::decorated),
        new Group<>(KeyPorts.class, KeyPorts::decorated));
  }

  /** Notes which ports were asked, and passes on. */
  private record Notes(List<Class<?>> asked) implements UseCase.Decorator {

    @Override
    public <I, O> UseCase<I, O> around(Class<? extends UseCase<I, O>> port, UseCase<I, O> useCase) {
      return input -> {
        asked.add(port);
        return useCase.handle(input);
      };
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void has_the_decorator_around_every_port_of_a_group(Group<?> group)
      throws ReflectiveOperationException {
    var notes = new Notes(new ArrayList<>());
    Record decorated = group.decorated(notes);

    for (RecordComponent component : group.type().getRecordComponents()) {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      assertSame(component.getType(), asked((UseCase<?, ?>) accessor.invoke(decorated)));
    }

    assertEquals(group.ports(), notes.asked());
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // the input is never looked at
  private static Class<?> asked(UseCase<?, ?> port) {
    try {
      ((UseCase<Object, Object>) port).handle(null);
      throw new AssertionError("Nobody was asked.");
    } catch (Asked asked) {
      return asked.port;
    }
  }
}
