package io.sallyport.persistence.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.user.SearchWords;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.domain.user.UserDirectory.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for, in SQL. Only what is asked for reaches the statement, and a role and a
 * state as what they are, so that the plan can rely on it.
 */
final class UserConditions {

  /** Keeps PostgreSQL, which does not know how few they are, from reading all who are inactive. */
  private static final String INACTIVE_OF_FEW = "cast(is_active as int) = 0";

  private final List<String> clauses = new ArrayList<>(List.of("true"));
  private final List<String> likely = new ArrayList<>(List.of("true"));
  private final Map<String, Object> values = new HashMap<>();
  private final boolean oldestFirst;

  UserConditions(Query query) {
    this.oldestFirst = query.order() == Order.OLDEST_FIRST;
    addFilter(query.filter());
    addPosition(query.after());
    addWords(query.filter().words());
  }

  /** All but the words. */
  String clauses() {
    return String.join(" and ", clauses);
  }

  /** Holds for whoever matches the words, and for some others. */
  String likely() {
    return String.join(" and ", likely);
  }

  String direction() {
    return oldestFirst ? "asc" : "desc";
  }

  Map<String, Object> values() {
    return values;
  }

  private void addFilter(Filter filter) {
    if (filter.email() != null) {
      clauses.add("email_canonical = :email");
      values.put("email", filter.email().canonical());
    }
    // Everyone is a user; a constraint says so.
    Role role = filter.role();
    boolean ofFew = role != null && role != Role.USER;
    if (role != null && ofFew) {
      clauses.add("'" + role.label() + "' = any (roles)");
    }
    if (filter.active() != null) {
      clauses.add(filter.active() ? "is_active" : ofFew ? INACTIVE_OF_FEW : "not is_active");
    }
  }

  private void addPosition(@Nullable Position after) {
    if (after != null) {
      clauses.add("(created_at, id) " + (oldestFirst ? ">" : "<") + " (:afterTime, :afterId)");
      values.put("afterTime", after.createdAt());
      values.put("afterId", after.id().value());
    }
  }

  private void addWords(@Nullable SearchWords search) {
    if (search == null) {
      return;
    }
    values.put(
        "query",
        search.words().stream()
            .map(UserConditions::beginningWith)
            .collect(Collectors.joining(" & ")));
    int number = 0;
    for (String word : search.words()) {
      String name = "word" + number++;
      likely.add(
          "(strpos(email, :%1$s) > 0 or strpos(email_canonical, :%1$s) > 0 or strpos(full_name_lower, :%1$s) > 0)"
              .formatted(name));
      values.put(name, word);
    }
  }

  /**
   * A lexeme in quotes (PostgreSQL manual, section 8.11.2), so that nothing in it is an operator.
   */
  private static String beginningWith(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
