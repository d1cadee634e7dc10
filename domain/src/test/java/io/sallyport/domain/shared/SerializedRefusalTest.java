package io.sallyport.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal is an exception, and those travel: to another process, into a queue or a session. */
class SerializedRefusalTest {

  private static final Path CLASSES = Path.of("target/classes");

  /** Whatever sealed file it stands in, and whether or not anybody thought of it here. */
  static Stream<Class<?>> everyRefusal() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      List<Class<?>> refusals =
          files
              .map(file -> CLASSES.relativize(file).toString())
              .filter(file -> file.endsWith(".class") && !file.endsWith("module-info.class"))
              .<Class<?>>map(SerializedRefusalTest::load)
              .filter(Refusal.class::isAssignableFrom)
              .filter(type -> !Modifier.isAbstract(type.getModifiers()))
              .toList();
      return refusals.stream();
    }
  }

  private static Class<?> load(String file) {
    try {
      String name = file.replace(File.separatorChar, '.').replaceFirst("\\.class$", "");
      return Class.forName(name, false, SerializedRefusalTest.class.getClassLoader());
    } catch (ClassNotFoundException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  @Test
  void are_found_by_looking_at_all_classes() throws IOException {
    assertTrue(everyRefusal().count() >= 12);
  }

  @ParameterizedTest
  @MethodSource("everyRefusal")
  void comes_back_as_it_was(Class<?> type) throws Exception {
    Refusal refusal = RefusalTest.anyOf(type);

    Refusal back = (Refusal) roundTrip(refusal);

    assertSame(type, back.getClass());
    assertEquals(refusal.kind(), back.kind());
    assertEquals(refusal.code(), back.code());
    assertEquals(refusal.detail(), back.detail());
    assertEquals(refusal.retryAfter(), back.retryAfter());
    for (Field field : type.getDeclaredFields()) {
      field.setAccessible(true);
      assertEquals(field.get(refusal), field.get(back), field.getName());
    }
  }

  @ParameterizedTest
  @MethodSource("everyRefusal")
  void can_be_read_by_another_version(Class<?> type) {
    for (Class<?> part = type; part != RuntimeException.class; part = part.getSuperclass()) {
      boolean says =
          Arrays.stream(part.getDeclaredFields())
              .anyMatch(field -> field.getName().equals("serialVersionUID"));
      assertTrue(says, part + " has no serialVersionUID.");
    }
  }

  private static Object roundTrip(Object value) throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
