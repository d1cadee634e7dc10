package org.example.store;

import io.sallyport.domain.user.User;
import io.sallyport.domain.user.UserDirectory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Looks at everyone: enough for thousands, and a reason to have an index for millions. */
final class MapUserDirectory implements UserDirectory {

  private static final Comparator<Position> OLDEST_FIRST =
      Comparator.comparing(Position::createdAt).thenComparing(place -> place.id().toString());

  private final View<?, User> users;

  MapUserDirectory(View<?, User> users) {
    this.users = users;
  }

  @Override
  public Page page(Query query) {
    Comparator<Position> order =
        query.order() == Order.OLDEST_FIRST ? OLDEST_FIRST : OLDEST_FIRST.reversed();
    List<User> found =
        matching(query.filter())
            .filter(user -> query.after() == null || order.compare(query.after(), of(user)) < 0)
            .sorted(Comparator.comparing(MapUserDirectory::of, order))
            .limit(query.limit() + 1L)
            .toList();
    if (found.size() <= query.limit()) {
      return new Page(found, null);
    }
    List<User> page = found.subList(0, query.limit());
    return new Page(page, of(page.get(page.size() - 1)));
  }

  private static Position of(User user) {
    return new Position(user.createdAt(), user.id());
  }

  private Stream<User> matching(Filter filter) {
    return users
        .all()
        .filter(user -> filter.email() == null || hasAddress(user, filter.email().canonical()))
        .filter(user -> filter.words() == null || filter.words().match(user))
        .filter(user -> filter.active() == null || filter.active() == user.active())
        .filter(user -> filter.role() == null || user.roles().contains(filter.role()));
  }

  private static boolean hasAddress(User user, String canonical) {
    return user.email().canonical().equals(canonical);
  }
}
