package io.sallyport.bootstrap;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One step of a tour: a command, and what a page says that it shows.
 *
 * @param command what follows the prompt, over as many lines as end in a backslash
 */
record Step(String command, String output) {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");
  private static final Pattern STEP =
      Pattern.compile("(?m)^\\$ ((?:.*\\\\\n)*.*)\n((?:(?!\\$ ).*\n)*)");

  /** Every step of a page in Markdown, in order. */
  static List<Step> of(String page) {
    return BLOCK.matcher(page).results().flatMap(Step::inBlock).toList();
  }

  private static Stream<Step> inBlock(MatchResult block) {
    return STEP.matcher(block.group(1))
        .results()
        .map(step -> new Step(step.group(1), step.group(2).strip()));
  }
}
