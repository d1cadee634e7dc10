package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewJarsIT {

  private static URL[] classPathWithout(String jars) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.matches(".*(" + jars + ").*\\.jar"))
        .map(FewJarsIT::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException failure) {
      throw new IllegalArgumentException(failure);
    }
  }

  @Test
  void a_host_without_flyway_and_hikari_has_all_but_the_migrations() throws Exception {
    DatabaseUrl url = TestCluster.newEmptyDatabase();
    try (var few =
        new URLClassLoader(
            classPathWithout("HikariCP|flyway"), ClassLoader.getPlatformClassLoader())) {
      assertThrows(ClassNotFoundException.class, () -> few.loadClass("org.flywaydb.core.Flyway"));
      assertThrows(
          ClassNotFoundException.class, () -> few.loadClass("com.zaxxer.hikari.HikariConfig"));
      var host =
          (Callable<?>)
              few.loadClass(FewJars.class.getName())
                  .getConstructor(String.class, String.class)
                  .newInstance(url.jdbcUrl(), url.user());

      assertEquals(
          "added true, ready false, migrate: Flyway is not on the class path", host.call());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "flyway, Flyway is not on the class path: org.flywaydb.",
    "'slf4j-api|logback', 'Flyway needs what is not on the class path: org.slf4j.'"
  })
  void a_host_that_has_flyway_in_part_is_told_which_class_is_missing(String jars, String message)
      throws Exception {
    DatabaseUrl url = TestCluster.newEmptyDatabase();
    try (var few =
        new URLClassLoader(classPathWithout(jars), ClassLoader.getPlatformClassLoader())) {
      var host =
          (Callable<?>)
              few.loadClass(MigratingHost.class.getName())
                  .getConstructor(String.class, String.class)
                  .newInstance(url.jdbcUrl(), url.user());

      String told = String.valueOf(host.call());

      assertTrue(told.startsWith(message), told);
    }
  }
}
