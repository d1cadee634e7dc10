package io.sallyport.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide to testing shows is in a test that runs. */
final class TestingGuideTest {

  private static final Path GUIDE = Path.of("../docs/testing.md");

  /** A line that names a file, and the code after it. */
  private static final Pattern SHOWN =
      Pattern.compile("<!-- from (\\S+) -->\\s+```java\\n(.*?)```", Pattern.DOTALL);

  static Stream<Example> examples() throws IOException {
    return SHOWN
        .matcher(Files.readString(GUIDE))
        .results()
        .map(shown -> new Example(Path.of("..", shown.group(1)), shown.group(2)));
  }

  record Example(Path file, String code) {}

  @ParameterizedTest
  @MethodSource("examples")
  void shows_code_that_runs(Example example) throws IOException {
    String whole = withoutIndentation(Files.readString(example.file()));

    assertTrue(whole.contains(withoutIndentation(example.code())), example.code());
  }

  private static String withoutIndentation(String code) {
    return code.replaceAll("(?m)^ +", "");
  }
}
