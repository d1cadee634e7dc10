package io.sallyport.persistence.user;

import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory;
import io.sallyport.domain.user.UserRefusal.ListOverloaded;
import io.sallyport.persistence.database.DatabaseFault;
import io.sallyport.persistence.database.SqlObjects;
import io.sallyport.persistence.user.MatchMapper.Match;
import java.util.List;
import java.util.Optional;

/**
 * Looks through {@code users}. A page costs one walk along the index of its order, with no part of
 * it before the page.
 *
 * <p>Words are looked for in two ways in turn, because nobody knows which is short: along the
 * order, which is short where many match, and by the index of words, which is short where few do.
 * Each gets more rows to look at the second time, so that the shorter way decides what a page
 * costs.
 */
final class PostgresUserDirectory implements UserDirectory {

  private static final int ALL = Integer.MAX_VALUE;

  private final UserDirectorySql sql;
  private final Steps steps;

  /** How many rows are looked at before the other way is tried. */
  record Steps(int shortWalk, int few, int longWalk) {

    static final Steps USUAL = new Steps(5_000, 2_000, 100_000);
  }

  PostgresUserDirectory(SqlObjects sqlObjects) {
    this(sqlObjects, Steps.USUAL);
  }

  PostgresUserDirectory(SqlObjects sqlObjects, Steps steps) {
    this.sql = sqlObjects.of(UserDirectorySql.class);
    this.steps = steps;
  }

  @Override
  public Page page(Query query) {
    var conditions = new UserConditions(query);
    int limit = query.limit() + 1;
    try {
      return page(
          query.filter().words() == null ? list(conditions, limit) : search(conditions, limit),
          query.limit());
    } catch (DatabaseFault fault) {
      if (fault.isTooSlow()) {
        throw ListOverloaded.tooSlow();
      }
      throw fault;
    }
  }

  private static Page page(List<User> found, int limit) {
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    User last = found.get(limit - 1);
    return new Page(found.subList(0, limit), new Position(last.createdAt(), last.id()));
  }

  private List<User> list(UserConditions conditions, int limit) {
    return sql.page(conditions.clauses(), conditions.direction(), conditions.values(), limit);
  }

  private List<User> search(UserConditions conditions, int limit) {
    return walked(conditions, steps.shortWalk(), limit)
        .or(() -> matched(conditions, steps.few(), limit))
        .or(() -> walked(conditions, steps.longWalk(), limit))
        .or(() -> matched(conditions, ALL, limit))
        .orElse(List.of());
  }

  /** Decides only with a full page: else there may be more behind the rows it looked at. */
  private Optional<List<User>> walked(UserConditions conditions, int rows, int limit) {
    List<User> found =
        sql.walk(
            conditions.clauses(),
            conditions.likely(),
            conditions.direction(),
            conditions.values(),
            rows,
            limit);
    return Optional.of(found).filter(users -> users.size() == limit);
  }

  /** Decides unless there are more. */
  private Optional<List<User>> matched(UserConditions conditions, int most, int limit) {
    List<Match> found =
        sql.match(
            conditions.clauses(), conditions.direction(), conditions.values(), most + 1L, limit);
    return Optional.of(found)
        .filter(matches -> matches.isEmpty() || matches.get(0).matches() <= most)
        .map(matches -> matches.stream().map(Match::user).toList());
  }
}
