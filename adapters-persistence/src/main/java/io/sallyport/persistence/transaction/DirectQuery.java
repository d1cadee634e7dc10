package io.sallyport.persistence.transaction;

import io.sallyport.persistence.database.Columns;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMappers;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * A query that a SQL object declares and JDBC sends, see {@link
 * io.sallyport.persistence.database.Direct}.
 *
 * @param parameters for each question mark, which argument stands there
 */
record DirectQuery(String sql, List<Integer> parameters, RowMapper<?> mapper) {

  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z]+)");

  /**
   * @throws IllegalStateException if the method does not find an {@link Optional}, or the statement
   *     names what is no parameter of it
   */
  static DirectQuery of(Method method, ConfigRegistry config) {
    String schema = String.valueOf(config.get(SqlStatements.class).getAttribute("schema"));
    String named = method.getAnnotation(SqlQuery.class).value().replace("<schema>", schema);
    List<String> names = Stream.of(method.getParameters()).map(Parameter::getName).toList();
    List<Integer> parameters =
        NAME.matcher(named).results().map(name -> position(name, names, method)).toList();
    return new DirectQuery(NAME.matcher(named).replaceAll("?"), parameters, mapper(method, config));
  }

  private static int position(MatchResult name, List<String> names, Method method) {
    int position = names.indexOf(name.group(1));
    if (position < 0) {
      throw new IllegalStateException(method + " has no parameter " + name.group(1) + ".");
    }
    return position;
  }

  private static RowMapper<?> mapper(Method method, ConfigRegistry config) {
    return Optional.of(method.getGenericReturnType())
        .filter(type -> method.getReturnType().equals(Optional.class))
        .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
        .flatMap(type -> config.get(RowMappers.class).findFor(type))
        .orElseThrow(() -> new IllegalStateException(method + " does not find one row or none."));
  }

  /** The one row, or none. */
  Optional<?> send(Connection connection, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < parameters.size(); at++) {
        Object argument = arguments[parameters.get(at)];
        statement.setObject(
            at + 1, argument instanceof Instant instant ? Columns.utc(instant) : argument);
      }
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(mapper.map(row, null)) : Optional.empty();
      }
    }
  }
}
