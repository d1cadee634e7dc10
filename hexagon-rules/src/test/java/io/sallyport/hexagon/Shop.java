package io.sallyport.hexagon;

import io.sallyport.hexagon.description.Hexagon;
import io.sallyport.hexagon.description.HexagonBuilder;
import io.sallyport.hexagon.description.Types;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The clean program that each seed is added to, and its description. */
final class Shop {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final Path BASE = Seed.FOLDER.resolve("base");
  static final List<String> MODULES =
      List.of("domain", "application", "rest", "persistence", "testkit", "bootstrap");

  /** What each module has on its class path when it is compiled alone. */
  static final Map<String, List<String>> SEES =
      Map.of(
          "domain", List.of(),
          "application", List.of("domain"),
          "rest", List.of("domain", "application", "library"),
          "persistence", List.of("domain"),
          "testkit", List.of("domain"),
          "bootstrap", List.of("domain", "application", "rest", "persistence", "library"));

  private static final String LISTED = "a support that rest lists";

  private Shop() {}

  /** The description, with one of the changes that a seed may ask for. */
  static Hexagon described(String with, Path seedSources, Path notes) {
    HexagonBuilder shop =
        with.equals(LISTED)
            ? described(seedSources, "lib.web..", "shop.http..")
            : described(seedSources);
    switch (with) {
      case "" -> {}
      case "a misspelt package" -> shop.drivenAdapter("mail", "shop.mial..");
      case "two places" -> shop.drivingAdapter("web", "shop.rest..");
      case "an allowed cycle" -> shop.allow("account", "session");
      case "an unused library" -> shop.coreMayUse("java.sql..");
      case "an unused edge" -> shop.allow("account", "port");
      case "a missing source folder" -> shop.sources(seedSources.resolve("mail"));
      case "an expired exception" -> except(shop, TODAY.minusDays(1)).exceptAtMost(0);
      case "an unneeded exception" -> except(shop, TODAY).exceptAtMost(0);
      case "an exception for one finding" -> except(shop, TODAY).exceptAtMost(1);
      case "a baseline of the past" -> shop.baseline(past(notes), TODAY);
      case "a library allowed twice" -> shop.coreMayUse("lib.web..", "java.util.function");
      case "method handles" -> shop.coreMayUse("java.lang.invoke..");
      case "SQL in the core" -> shop.coreMayUse("java.sql..");
      case "a support", LISTED -> support(shop, "shop.domain.account");
      case "a support that was given ports" -> support(shop, "shop.domain.port");
      case "Kotlin" -> shop.coreMayUse("kotlin..");
      case "Kotlin sources" -> shop.sources(seedSources.resolve("rest/kotlin"));
      case "an empty class file" -> write(notes.resolve("domain/shop/domain/Hole.class"), "");
      default -> throw new IllegalArgumentException(with);
    }
    return shop.build();
  }

  private static HexagonBuilder support(HexagonBuilder shop, String ofTheCore) {
    return shop.support("http", "shop.http..", "lib.web..", ofTheCore);
  }

  private static HexagonBuilder except(HexagonBuilder shop, LocalDate until) {
    return shop.except("HX-25", "shop.domain.account.Note", "counts until the ledger does", until);
  }

  private static Path past(Path notes) {
    return write(notes.resolve("baseline.txt"), "2 HX-25 shop.domain.account.Note\n");
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static HexagonBuilder described(Path seedSources) {
    return described(seedSources, "lib.web..");
  }

  private static HexagonBuilder described(Path seedSources, String... restLibraries) {
    return HexagonBuilder.named("Shop")
        .domain("shop.domain..")
        .application("shop.application..")
        .drivingPorts("shop.application.api..")
        .drivenPorts("shop.domain.port..")
        .drivingAdapter("rest", Types.inPackages("shop.rest.."), restLibraries)
        .drivenAdapter("persistence", "shop.persistence..", "javax.sql..", "java.lang.annotation..")
        .compositionRoot("shop.bootstrap..")
        .testkit("testkit", "shop.testkit..")
        .capabilities("shop.domain.(*)..")
        .allow("session", "account")
        .allow("port", "account", "session")
        .coreMayUse("java.lang", "java.util..", "java.time..")
        .sources(
            MODULES.stream()
                .flatMap(each -> Stream.of(BASE.resolve(each), seedSources.resolve(each)))
                .filter(Files::isDirectory)
                .toArray(Path[]::new));
  }
}
