package io.sallyport.testkit.user;

import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through users in memory. */
public final class InMemoryUserDirectory implements UserDirectory {

  private static final Comparator<Position> OLDEST_FIRST =
      Comparator.comparing(Position::createdAt).thenComparing(at -> at.id().toString());

  private final InMemoryUsers users;

  public InMemoryUserDirectory(InMemoryUsers users) {
    this.users = users;
  }

  @Override
  public Page page(Query query) {
    Comparator<Position> order =
        query.order() == Order.OLDEST_FIRST ? OLDEST_FIRST : OLDEST_FIRST.reversed();
    List<User> found =
        users.all().stream()
            .filter(user -> matches(query.filter(), user))
            .filter(user -> isBehind(order, query.after(), position(user)))
            .sorted(Comparator.comparing(InMemoryUserDirectory::position, order))
            .limit(query.limit() + 1L)
            .toList();
    if (found.size() <= query.limit()) {
      return new Page(found, null);
    }
    List<User> page = found.subList(0, query.limit());
    return new Page(page, position(page.get(page.size() - 1)));
  }

  private static boolean isBehind(
      Comparator<Position> order, @Nullable Position after, Position place) {
    return after == null || order.compare(place, after) > 0;
  }

  private static Position position(User user) {
    return new Position(user.createdAt(), user.id());
  }

  private static boolean matches(Filter filter, User user) {
    return (filter.email() == null || filter.email().canonical().equals(user.email().canonical()))
        && (filter.words() == null || filter.words().match(user))
        && (filter.active() == null || filter.active() == user.active())
        && (filter.role() == null || user.roles().contains(filter.role()));
  }
}
