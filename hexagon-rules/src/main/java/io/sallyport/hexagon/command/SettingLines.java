package io.sallyport.hexagon.command;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a description: {@code key = value}, or {@code #} and a remark. A backslash at the
 * end continues on the next line. It is read by hand because {@link java.util.Properties} forgets
 * the lines, the order and all but the last of equal keys.
 */
final class SettingLines {

  private final List<Setting> settings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private SettingLines() {}

  static SettingLines of(String text) {
    SettingLines read = new SettingLines();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int first = i + 1;
      StringBuilder whole = new StringBuilder(lines.get(i).strip());
      boolean remark = whole.indexOf("#") == 0;
      while (!remark && endsWithBackslash(whole) && i + 1 < lines.size()) {
        i++;
        whole.setLength(whole.length() - 1);
        whole.append(lines.get(i).strip());
      }
      if (!remark && !whole.isEmpty()) {
        read.add(first, whole.toString());
      }
    }
    return read;
  }

  private static boolean endsWithBackslash(StringBuilder line) {
    return !line.isEmpty() && line.charAt(line.length() - 1) == '\\';
  }

  private void add(int line, String text) {
    int equals = text.indexOf('=');
    String key = text.substring(0, Math.max(0, equals)).strip();
    String value = text.substring(equals + 1).strip();
    if (key.isEmpty()) {
      problems.add(new Problem(line, "\"" + text + "\" is not of the form \"key = value\""));
    } else if (value.isEmpty()) {
      problems.add(new Problem(line, key + " has no value; give it one or remove the line"));
    } else {
      int dot = key.indexOf('.');
      String word = dot < 0 ? key : key.substring(0, dot);
      settings.add(new Setting(line, word, dot < 0 ? "" : key.substring(dot + 1), value));
    }
  }

  List<Setting> settings() {
    return List.copyOf(settings);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
