package io.sallyport.bootstrap.architecture;

import io.sallyport.hexagon.HexagonCheck;
import io.sallyport.hexagon.analysis.ClassSource;
import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.description.Types;
import io.sallyport.hexagon.document.ArchitectureDocument;
import io.sallyport.hexagon.report.Report;
import io.sallyport.hexagon.scanner.CompiledClasses;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The components of Sallyport. What may be used is listed; whatever is not, may not. */
final class SallyportHexagon {
  private static final List<String> MODULES =
      List.of(
          "domain",
          "application",
          "http",
          "adapters-rest",
          "adapters-persistence",
          "adapters-security",
          "embedded-postgres",
          "testkit",
          "bootstrap");

  /** Of what the description is not about. */
  static final List<Path> OTHER_SOURCES =
      Stream.of("hexagon-rules", "testkit-junit")
          .map(module -> Path.of("..", module, "src/main/java"))
          .toList();

  /** A port that no class of ours implements. */
  static final String LEGACY_USERS = "io.sallyport.domain.user.LegacyUsers";

  /** Read once for all tests. */
  static final ClassSource CLASSES = CompiledClasses.ofModules(below("target/classes"));

  private SallyportHexagon() {}

  static Hexagon described() {
    return HexagonBuilder.named("Sallyport")
        .domain("io.sallyport.domain..")
        .application("io.sallyport.application.*..")
        .drivingPorts(
            Types.implementedIn("io.sallyport.application.*..")
                .except(Types.inPackages("io.sallyport.application..")))
        .drivenPorts(
            Types.implementedIn("io.sallyport.persistence..", "io.sallyport.security..")
                .except(Types.inPackages("io.sallyport.persistence..", "io.sallyport.security..")))
        // Whoever embeds us listens; the server's log does too.
        .drivenPorts(Types.named("io.sallyport.domain.event.EventListener"))
        // Whoever runs the jobs listens; the server's log does too.
        .drivenPorts(Types.named("io.sallyport.domain.maintenance.JobListener"))
        // Whoever embeds us knows the system that we take the place of.
        .drivenPorts(Types.named(LEGACY_USERS))
        // Whoever embeds us sends mail by their own means.
        .drivenPorts(Types.named("io.sallyport.domain.mail.Mailer"))
        // Stores are reached inside a transaction only, so no adapter is offered the way to them.
        .api(
            Types.inPackages("io.sallyport.domain.*..")
                .except(
                    Types.inPackages(
                        "io.sallyport.domain.event..",
                        "io.sallyport.domain.maintenance..",
                        "io.sallyport.domain.transaction..")))
        .support(
            "http",
            "io.sallyport.http..",
            "io.sallyport.domain.access",
            "io.sallyport.domain.shared",
            "io.sallyport.domain.transaction",
            "io.javalin..",
            "kotlin..",
            "org.eclipse.jetty..",
            "jakarta.servlet..",
            "com.fasterxml.jackson..",
            "org.slf4j..",
            "java.net")
        .drivingAdapter(
            "rest",
            "io.sallyport.rest..",
            "io.sallyport.http..",
            "io.javalin..",
            "jakarta.servlet..",
            "jakarta.validation..",
            "org.hibernate.validator..",
            "com.fasterxml.jackson..",
            "org.slf4j..",
            "java.lang.annotation",
            "java.lang.reflect..",
            "java.net")
        .drivenAdapter(
            "persistence",
            "io.sallyport.persistence..",
            "org.jdbi..",
            "com.zaxxer.hikari..",
            "org.postgresql..",
            "org.flywaydb..",
            "java.sql..",
            "javax.sql..",
            "java.lang.annotation",
            "java.lang.reflect..",
            "java.net",
            // As in libpq, a database URL without a user means the user of this process.
            "java.lang.System#getProperty")
        .drivenAdapter(
            "security",
            "io.sallyport.security..",
            "org.mindrot.jbcrypt..",
            "com.auth0.jwt..",
            "java.math",
            // A service that knows breached passwords.
            "java.net..",
            "java.security.interfaces",
            "java.security.spec",
            "javax.crypto..")
        // Of no port, and asked by the roots alone: a database for whoever has none.
        .drivenAdapter(
            "postgres",
            "io.sallyport.postgres..",
            "org.tukaani.xz",
            "org.slf4j..",
            "java.net",
            // Which PostgreSQL this machine needs, and which folder is in use.
            "java.lang.System#getProperty",
            "java.lang.System#getProperties")
        .compositionRoot("builder", Types.inPackages("io.sallyport.application"))
        .compositionRoot("io.sallyport.bootstrap..")
        .testkit(
            "testkit",
            "io.sallyport.testkit..",
            "org.junit.jupiter.api..",
            // An interceptor of JUnit is told which method it runs.
            "java.lang.reflect")
        .capabilities("io.sallyport.domain.(*)..")
        .allow("access", "shared")
        .allow("password", "access", "shared")
        .allow("idempotency", "access", "shared")
        .allow("key", "access", "shared")
        .allow("throttling", "access", "shared")
        .allow("mail", "user", "access", "shared")
        .allow("user", "password", "idempotency", "access", "shared")
        .allow("challenge", "user", "access", "shared")
        .allow("session", "user", "password", "access", "shared")
        .allow("transaction", "session", "user", "idempotency", "key", "maintenance", "access")
        .allow("event", "transaction", "access")
        .capabilities("io.sallyport.application.(*)..")
        // Every password is compared in one place, and counted there (decision 44).
        .allow("password", "throttling")
        .allow("user", "password")
        .allow("session", "password")
        .coreMayUse(
            "java.lang",
            // The list of common passwords lies in the jar of the domain.
            "java.lang.Class#getResourceAsStream",
            "java.util..",
            "java.time..",
            "java.io",
            "java.nio..",
            "java.security",
            "java.text",
            "class:javax.crypto.Mac",
            "class:javax.crypto.spec.SecretKeySpec",
            "org.jspecify.annotations")
        .sources(below("src/main/java"))
        .except(
            "HX-29",
            "io.sallyport.http.WholeRequests",
            "A handler of Jetty declares Exception, and on another thread nobody else responds.",
            LocalDate.parse("2027-11-28"))
        .exceptAtMost(1)
        .build();
  }

  /** A description, checked by the rules of every hexagon and by ours. */
  static HexagonCheck check(Hexagon hexagon) {
    return new HexagonCheck(hexagon, HouseRules.all());
  }

  /** What {@code ARCHITECTURE.md} says about a check. */
  static String document(HexagonCheck check) {
    return document(check.run(CLASSES));
  }

  static String document(Report report) {
    return ArchitectureDocument.of(
        report, "The tests of bootstrap rewrite it with -Dgolden.update=true.");
  }

  private static Path[] below(String folder) {
    return MODULES.stream()
        .map(module -> Path.of("..", module).resolve(folder))
        .toArray(Path[]::new);
  }
}
