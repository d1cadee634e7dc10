package io.sallyport.persistence.database;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every statement of ours keeps to; each capability holds its SQL object to it. */
public interface SqlRules {

  /** What does not survive a pooling proxy, a standby that takes over, or a distributed engine. */
  Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)\\b(advisory|listen|notify|nextval|currval|citext|lock\\s+table|set\\s+session|"
              + "prepare|temp|temporary|now|clock_timestamp|random|gen_random_uuid)\\b");

  Pattern TABLE =
      Pattern.compile("(?i)\\b(?:from|into|join|using|update)\\s+(?!(?:set|skip)\\b)([a-z_.<>]+)");
  Pattern PART =
      Pattern.compile("(?i)(?:\\bwith|,)\\s+([a-z_]+)\\s+as\\s+(?:materialized\\s+)?\\(");
  Pattern NAME = Pattern.compile("(?<!:):([A-Za-z]+)");

  Class<?> sqlObject();

  private Stream<Method> statements() {
    return SqlText.methods(sqlObject()).stream();
  }

  /** The library is silent about a value that it was given for nothing. */
  @Tag("ASVS-1.2.4")
  @Test
  default void every_value_that_is_given_is_used_and_none_is_missing() {
    assertAll(
        statements()
            .filter(method -> Stream.of(method.getParameters()).noneMatch(SqlRules::isMany))
            .map(method -> () -> assertEquals(given(method), used(method), method::getName)));
  }

  private static Set<String> used(Method method) {
    boolean bindsMethods =
        Arrays.stream(method.getParameters())
            .anyMatch(parameter -> parameter.isAnnotationPresent(BindMethods.class));
    return NAME.matcher(SqlText.of(method))
        .results()
        .map(match -> match.group(1))
        .filter(name -> !bindsMethods || given(method).contains(name))
        .collect(Collectors.toSet());
  }

  private static Set<String> given(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> !parameter.isAnnotationPresent(BindMethods.class))
        .filter(parameter -> !parameter.isAnnotationPresent(Define.class))
        .map(Parameter::getName)
        .collect(Collectors.toSet());
  }

  private static boolean isMany(Parameter parameter) {
    return parameter.isAnnotationPresent(BindMap.class);
  }

  @Test
  default void every_table_is_named_with_its_schema() {
    statements().map(SqlText::of).forEach(SqlRules::assertTablesHaveSchemas);
  }

  private static void assertTablesHaveSchemas(String sql) {
    Set<String> parts =
        PART.matcher(sql).results().map(match -> match.group(1)).collect(Collectors.toSet());
    TABLE
        .matcher(sql)
        .results()
        .map(match -> match.group(1))
        .filter(table -> !parts.contains(table))
        .forEach(table -> assertTrue(table.startsWith("<schema>."), table));
  }

  @Test
  default void no_statement_needs_what_a_proxy_or_another_engine_lacks() {
    statements()
        .map(SqlText::of)
        .forEach(
            sql -> assertFalse(FORBIDDEN.matcher(NAME.matcher(sql).replaceAll("?")).find(), sql));
  }
}
