package io.sallyport.rest.user;

import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.rest.request.Cursors;
import io.sallyport.rest.request.Cursors.Place;
import java.util.List;

/** Places in the list of users, each good only for the filters and the sort it was made for. */
final class UserCursors {
  private static final String NAME = "sallyport/users/cursor/1";

  private final Cursors cursors;

  UserCursors(Secret key) {
    this.cursors = new Cursors(key);
  }

  String write(Position position, Filter filter, Order order) {
    var place = new Place(position.createdAt(), position.id().value());
    return cursors.write(place, list(filter, order));
  }

  /**
   * @throws InvalidValue {@code invalid_cursor} if we did not write it for this list
   */
  Position read(String cursor, Filter filter, Order order) {
    Place place = cursors.read(cursor, list(filter, order));
    return new Position(place.createdAt(), new UserId(place.id()));
  }

  private static List<String> list(Filter filter, Order order) {
    return List.of(
        NAME,
        order.name(),
        filter.email() == null ? "" : filter.email().canonical(),
        filter.words() == null ? "" : "q" + filter.words(),
        String.valueOf(filter.active()),
        String.valueOf(filter.role()));
  }
}
