package org.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.apache.catalina.startup.Tomcat;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.springframework.util.ClassUtils;

/** Whatever Boot manages stays Boot's, and no second web server comes along. */
final class ManagedVersionsTest {

  private static final Map<String, Class<?>> MANAGED =
      Map.of(
          "tomcat-embed-core", Tomcat.class,
          "jackson-databind", ObjectMapper.class,
          "junit-jupiter-api", Test.class,
          "HikariCP", HikariDataSource.class,
          "postgresql", org.postgresql.Driver.class,
          "slf4j-api", Logger.class,
          "flyway-core", Flyway.class);

  @Test
  void are_those_that_boot_manages() {
    MANAGED.forEach(
        (artifact, type) -> {
          String version = System.getProperty("managed." + artifact);
          assertFalse(version.isBlank(), artifact);
          String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
          assertTrue(jar.endsWith("/" + artifact + "-" + version + ".jar"), jar);
        });
  }

  @Test
  void come_without_a_server_of_ours() {
    assertEquals(false, ClassUtils.isPresent("io.javalin.Javalin", null));
    assertEquals(false, ClassUtils.isPresent("org.eclipse.jetty.server.Server", null));
  }
}
