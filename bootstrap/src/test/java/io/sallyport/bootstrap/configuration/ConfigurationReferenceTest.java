package io.sallyport.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class ConfigurationReferenceTest {

  /** Tests run in the folder of their module. */
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");

  @Test
  void is_the_page_in_the_docs() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, ConfigurationReference.markdown());
    }
    assertEquals(
        Files.readString(PAGE),
        ConfigurationReference.markdown(),
        "Run the tests with -Dgolden.update=true, and look at what changed.");
  }

  @ParameterizedTest
  @FieldSource("io.sallyport.bootstrap.configuration.Options#ALL")
  void has_a_row_for_every_option(Option option) {
    assertTrue(ConfigurationReference.markdown().contains("| `" + option.name() + "` | "));
  }
}
