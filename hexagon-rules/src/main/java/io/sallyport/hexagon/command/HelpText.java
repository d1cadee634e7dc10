package io.sallyport.hexagon.command;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} shows. */
final class HelpText {

  private HelpText() {}

  static String text() {
    return HEAD
        + Arrays.stream(Key.values())
            .map(key -> "  # " + key.meaning() + "\n  " + key.exampleLine() + "\n")
            .collect(Collectors.joining())
        + TAIL;
  }

  private static final String HEAD =
      """
      Checks the layering of a hexagon that a text file describes.

      Usage: java -jar sallyport-hexagon-rules-cli.jar [options] hexagon.properties

        --report-dir <folder>  writes report.html, report.md, report.json and architecture.md there
        --write-baseline       writes down what is wrong now, or strikes out what no longer is
        --help                 shows this

      The description, one setting to a line; what it does not allow is forbidden:

      """;

  private static final String TAIL =
      """

      Several values are separated by commas, and a backslash at the end of a line continues it. Paths
      count from where the description lies. Classes are named by package (com.acme..), by annotation
      (@com.acme.Port) or one by one (class:com.acme.Main); ! before one takes it away.

      Status: 0 every rule holds, 1 a rule is broken, 78 the description or the options are wrong.
      """;
}
