package io.sallyport.bootstrap.command;

import java.util.List;

/** Text that Java decoded by the locale of the process. */
final class Arguments {

  /** What Java puts in the place of bytes that are no text in the locale. */
  private static final String LOST = "\uFFFD";

  private Arguments() {}

  /**
   * @param what it is, to begin a sentence with
   * @throws CommandFailure if some of it was lost: nobody meant what is left
   */
  static String decoded(String text, String what) {
    if (text.contains(LOST)) {
      throw new CommandFailure(
          what + " has characters that this locale cannot read; set LC_ALL=C.UTF-8.");
    }
    return text;
  }

  /**
   * @throws CommandFailure naming the first that was not decoded, by its place
   */
  static void requireDecoded(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      decoded(arguments.get(i), "Argument " + (i + 1));
    }
  }
}
