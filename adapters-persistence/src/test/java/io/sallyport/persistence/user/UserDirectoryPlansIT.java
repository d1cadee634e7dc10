package io.sallyport.persistence.user;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.SearchWords;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.persistence.database.SqlText;
import io.sallyport.persistence.database.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list that can be asked for is read from an index, and sorts nothing that grows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserDirectoryPlansIT {

  private static final Position MIDDLE =
      new Position(Instant.parse("2026-01-01T03:00:00Z"), new UserId(new UUID(1, 1)));
  private static final EmailAddress SOMEONE = EmailAddress.of("7@example.org");
  private static final SearchWords WORDS = SearchWords.of("ada o'neil 100% back\\slash");

  private TestDatabase database;

  @BeforeAll
  void invite_a_crowd() {
    database = new TestDatabase();
    database.crowd(20_000);
  }

  @AfterAll
  void leave() {
    database.close();
  }

  static Stream<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (Filter filter : filters()) {
      for (Order order : Order.values()) {
        queries.add(new Query(filter, order, 50, null));
        queries.add(new Query(filter, order, 50, MIDDLE));
      }
    }
    return queries.stream();
  }

  private static List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    for (EmailAddress email : Arrays.asList(null, SOMEONE)) {
      for (Boolean active : Arrays.asList(null, true, false)) {
        for (Role role : Arrays.asList(null, Role.USER, Role.ADMIN)) {
          filters.add(new Filter(email, null, active, role));
          filters.add(new Filter(email, WORDS, active, role));
        }
      }
    }
    return filters;
  }

  @ParameterizedTest
  @MethodSource("queries")
  void is_read_from_an_index(Query query) {
    var conditions = new UserConditions(query);
    for (String method :
        query.filter().words() == null ? List.of("page") : List.of("walk", "match")) {
      String plan = plan(method, conditions);
      assertFalse(plan.contains("Seq Scan"), plan);
      assertTrue(plan.contains(index(method, query.filter())), plan);
      assertSortsNothingThatGrows(method, query, plan);
    }
  }

  /** Others may be better where few users are; these are what a filter has an index for. */
  private static String index(String method, Filter filter) {
    if (filter.email() != null) {
      return "users_email_is_unique";
    }
    if (filter.role() == Role.ADMIN) {
      return "users_admins_by_creation";
    }
    if (method.equals("match")) {
      return "users_by_words";
    }
    return Boolean.FALSE.equals(filter.active())
        ? "users_inactive_by_creation"
        : "users_by_creation";
  }

  /** What one address has is one row; what the index of words gave is counted first. */
  private static void assertSortsNothingThatGrows(String method, Query query, String plan) {
    if (query.filter().email() != null) {
      return;
    }
    if (method.equals("match")) {
      assertTrue(plan.contains("CTE Scan on matching"), plan);
    } else {
      assertFalse(plan.contains("Sort"), plan);
    }
    if (query.after() != null && !method.equals("match") && query.filter().role() != Role.ADMIN) {
      assertTrue(plan.contains("Index Cond: (ROW(created_at, id)"), plan);
    }
  }

  private String plan(String method, UserConditions conditions) {
    String sql =
        SqlText.of(UserDirectorySql.class, method)
            .replace("<conditions>", conditions.clauses())
            .replace("<likely>", conditions.likely())
            .replace("<direction>", conditions.direction())
            .replace(":limit", "51")
            .replace(":rows", "100")
            .replace(":most", "20001");
    List<Map.Entry<String, Object>> longestFirst =
        conditions.values().entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Object> value) -> value.getKey().length())
                    .reversed())
            .toList();
    for (Map.Entry<String, Object> value : longestFirst) {
      String literal = "'" + value.getValue().toString().replace("'", "''") + "'";
      sql = sql.replace(":" + value.getKey(), literal);
    }
    return String.join("\n", database.plan(sql));
  }
}
