package io.sallyport.domain;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.key.ListKeys;
import io.sallyport.domain.session.SignedInUser;
import io.sallyport.domain.shared.UseCase;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DrivingPortsTest {

  private static final List<Class<?>> GROUPS = groups();

  /** It shows the same to everybody. */
  private static final Set<Class<?>> ASKED_BY_NOBODY = Set.of(ListKeys.class);

  /** Every record of ports there is, so that a new capability is among them. */
  private static List<Class<?>> groups() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Class<?>> found = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith("Ports.java")).toList()) {
        String name = Path.of("src/main/java").relativize(file).toString();
        found.add(Class.forName(name.replace(".java", "").replace(File.separatorChar, '.')));
      }
      return found;
    } catch (IOException | ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }

  static Stream<Class<?>> ports() {
    return GROUPS.stream()
        .flatMap(group -> Arrays.stream(group.getRecordComponents()))
        .<Class<?>>map(RecordComponent::getType)
        .filter(port -> !ASKED_BY_NOBODY.contains(port));
  }

  @Tag("ASVS-8.3.1")
  @Tag("ASVS-8.3.3")
  @ParameterizedTest
  @MethodSource("ports")
  void are_asked_by_an_actor(Class<?> port) {
    Class<?> input = input(port);
    Class<?> asking =
        Actor.class.isAssignableFrom(input) ? input : input.getRecordComponents()[0].getType();

    assertTrue(
        Actor.class.isAssignableFrom(asking) || asking.equals(SignedInUser.class),
        port + " is not told who asks.");
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
