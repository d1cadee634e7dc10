package io.sallyport.persistence.user;

import io.sallyport.domain.shared.Text;
import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Looks through {@code users}. A page costs one walk along the index of its order, with no part of
 * it before the page. A filter by text reads on until the page is full, in the worst case through
 * everyone.
 */
final class PostgresUserDirectory implements UserDirectory {

  private final UserSql sql;

  PostgresUserDirectory(Handle handle) {
    this.sql = handle.attach(UserSql.class);
  }

  @Override
  public Page page(Query query) {
    String text = query.filter().text();
    if (text != null && !canBeStored(text)) {
      return new Page(List.of(), null);
    }
    var conditions = new Conditions();
    conditions.addFilter(query.filter());
    boolean oldestFirst = query.order() == Order.OLDEST_FIRST;
    conditions.addPosition(query.after(), oldestFirst ? ">" : "<");
    List<User> found =
        sql.page(
            String.join(" and ", conditions.clauses),
            oldestFirst ? "asc" : "desc",
            conditions.values,
            query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new Page(found, null);
    }
    User last = found.get(query.limit() - 1);
    return new Page(found.subList(0, query.limit()), new Position(last.createdAt(), last.id()));
  }

  /** PostgreSQL has no text with a NUL or half of a surrogate pair, so nothing contains one. */
  private static boolean canBeStored(String text) {
    return text.indexOf('\0') < 0 && Text.isWellFormed(text);
  }

  /** Only what is asked for reaches the statement, so that its plan can rely on it. */
  private static final class Conditions {

    private final List<String> clauses = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();

    void addFilter(Filter filter) {
      if (filter.email() != null) {
        clauses.add("email_canonical = :email");
        values.put("email", filter.email().canonical());
      }
      if (filter.text() != null) {
        // Not LIKE: there is no pattern, so there is nothing to escape.
        clauses.add(
            "(strpos(email, :text) = 1 or strpos(email_canonical, :text) = 1"
                + " or strpos(full_name_lower, :text) > 0)");
        values.put("text", filter.text().toLowerCase(Locale.ROOT));
      }
      if (filter.active() != null) {
        clauses.add("is_active = :active");
        values.put("active", filter.active());
      }
      if (filter.role() != null) {
        clauses.add(":role = any (roles)");
        values.put("role", filter.role().label());
      }
    }

    void addPosition(@Nullable Position after, String behind) {
      if (after != null) {
        clauses.add("(created_at, id) " + behind + " (:afterTime, :afterId)");
        values.put("afterTime", after.createdAt());
        values.put("afterId", after.id().value());
      }
    }
  }
}
