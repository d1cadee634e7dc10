package io.sallyport.bootstrap;

import io.sallyport.persistence.database.DeclaredStatements;
import io.sallyport.persistence.database.SqlText;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The methods of our SQL objects by the statements that reach PostgreSQL. */
final class StatementNames {

  private static final Pattern VARIABLE =
      Pattern.compile("(?<schema><schema>)|(?<!:):[A-Za-z][A-Za-z0-9_.?]*|(?<text><[a-z]+>)");

  private final Map<Pattern, String> names = new LinkedHashMap<>();

  StatementNames() {
    DeclaredStatements.statements()
        .forEach(method -> names.put(pattern(method), DeclaredStatements.name(method)));
  }

  /** Its method; the statement itself if it has none. */
  String of(String statement) {
    String text = inOneLine(statement);
    return names.entrySet().stream()
        .filter(name -> name.getKey().matcher(text).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(text);
  }

  private static Pattern pattern(Method method) {
    String text = inOneLine(SqlText.of(method));
    Matcher variable = VARIABLE.matcher(text);
    var regex = new StringBuilder();
    int end = 0;
    while (variable.find()) {
      regex.append(Pattern.quote(text.substring(end, variable.start())));
      regex.append(
          variable.group("schema") != null
              ? "\"?sallyport\"?"
              : variable.group("text") != null ? ".*" : "[$][0-9]+");
      end = variable.end();
    }
    return Pattern.compile(regex + Pattern.quote(text.substring(end)));
  }

  private static String inOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
