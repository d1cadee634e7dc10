package io.sallyport.persistence.database;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statement that a method of a SQL object runs. */
public final class SqlText {

  private SqlText() {}

  public static List<Method> methods(Class<?> sqlObject) {
    return Arrays.stream(sqlObject.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .toList();
  }

  public static String of(Class<?> sqlObject, String method) {
    return of(
        methods(sqlObject).stream()
            .filter(candidate -> candidate.getName().equals(method))
            .findFirst()
            .orElseThrow());
  }

  public static String of(Method method) {
    SqlQuery query = method.getAnnotation(SqlQuery.class);
    return query != null ? query.value() : method.getAnnotation(SqlUpdate.class).value();
  }
}
