package io.sallyport.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The Java program and its flags, as another process was started with them. */
final class Flags {

  private static final Pattern ARCHIVE =
      Pattern.compile("-XX:.*(Archive|AOT).*|-Xshare:.*|-Xlog:.*");

  private Flags() {}

  /** Up to {@code -jar}, without archives of classes: these are for one class path. */
  static List<String> of(String commandLine) {
    return Arrays.stream(commandLine.split("\0"))
        .takeWhile(argument -> !argument.equals("-jar"))
        .filter(argument -> !ARCHIVE.matcher(argument).matches())
        .toList();
  }
}
