package io.sallyport.bootstrap.capability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The changes that a page shows as a difference: by file, lines that come and the lines beside. */
record Registers(Map<String, List<List<String>>> hunks) {
  private static final Pattern DIFF = Pattern.compile("(?s)```diff\n(.*?)```");

  static Registers shownIn(Path page) throws IOException {
    Matcher diff = DIFF.matcher(Files.readString(page));
    Map<String, List<List<String>>> hunks = new LinkedHashMap<>();
    List<List<String>> file = List.of();
    while (diff.find()) {
      for (String line : diff.group(1).lines().toList()) {
        if (line.startsWith("--- ")) {
          file = hunks.computeIfAbsent(line.substring(4), none -> new ArrayList<>());
        } else if (line.equals("@@")) {
          file.add(new ArrayList<>());
        } else {
          file.get(file.size() - 1).add(line);
        }
      }
    }
    return new Registers(hunks);
  }

  /** The lines that come, imports left out. */
  List<String> lines() {
    return hunks.values().stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .filter(line -> line.startsWith("+") && !line.startsWith("+import "))
        .toList();
  }

  /** Makes the changes in the files below a folder. */
  void change(Path root) throws IOException {
    for (Map.Entry<String, List<List<String>>> changed : hunks.entrySet()) {
      Path file = root.resolve(changed.getKey());
      String text = Files.readString(file);
      for (List<String> hunk : changed.getValue()) {
        String before = text(hunk, line -> !line.startsWith("+"));
        String after = text(hunk, line -> true);
        if (text.indexOf(before) < 0 || text.indexOf(before) != text.lastIndexOf(before)) {
          throw new AssertionError(changed.getKey() + " does not have this once:\n" + before);
        }
        text = text.replace(before, after);
      }
      Files.writeString(file, text);
    }
  }

  private static String text(List<String> hunk, Predicate<String> wanted) {
    return hunk.stream()
        .filter(wanted)
        .map(line -> line.substring(1) + "\n")
        .collect(Collectors.joining());
  }
}
