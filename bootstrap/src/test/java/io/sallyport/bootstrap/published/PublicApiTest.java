package io.sallyport.bootstrap.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What hosts compile against changes only where someone looked: see VERSIONING.md. */
final class PublicApiTest {

  enum Published {
    DOMAIN("domain", "domain"),
    APPLICATION("application", "application"),
    SECURITY("adapters-security", "security"),
    PERSISTENCE("adapters-persistence", "persistence"),
    HTTP("http", "http"),
    REST("adapters-rest", "rest"),
    POSTGRES("embedded-postgres", "postgres"),
    TESTKIT("testkit", "testkit"),
    TESTKIT_JUNIT("testkit-junit", "testkit.junit"),
    HEXAGON_RULES("hexagon-rules", "hexagon");

    private final String module;
    private final String rootPackage;

    Published(String module, String rootPackage) {
      this.module = module;
      this.rootPackage = "io.sallyport." + rootPackage;
    }
  }

  @ParameterizedTest
  @EnumSource
  void is_what_was_written_down(Published published) throws IOException {
    Path golden = Path.of("..", "api", published.module + ".txt");
    String actual = PublicApi.of(published.module, published.rootPackage);
    assertFalse(actual.isEmpty(), () -> published.module + " is not on the class path");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, actual);
    }

    assertEquals(
        Files.readString(golden),
        actual,
        () -> "Run the tests with -Dgolden.update=true, and read VERSIONING.md on what changed.");
  }

  @Test
  void covers_all_that_the_bill_of_materials_lists() throws IOException {
    String bill = Files.readString(Path.of("..", "bom", "pom.xml"));

    List<String> listed =
        Pattern.compile("<artifactId>sallyport-([a-z-]+)</artifactId>\\s*<version>\\$")
            .matcher(bill)
            .results()
            .map(each -> each.group(1))
            .toList();

    assertEquals(Stream.of(Published.values()).map(each -> each.module).toList(), listed);
  }

  @Test
  void tells_nullness_generics_and_what_is_sealed() {
    String api = PublicApi.of("domain", "io.sallyport.domain.session");

    assertTrue(api.contains("abstract sealed class io.sallyport.domain.session.SessionRefusal "));
    assertTrue(api.contains("  new(io.sallyport.domain.access.SessionId, @Nullable EndReason)\n"));
    assertTrue(api.contains("  java.util.Optional<EndReason> reason()\n"));
  }

  @Test
  void leaves_out_what_a_module_does_not_export() {
    assertTrue(PublicApi.of("application", "io.sallyport.application.user").isEmpty());
  }
}
