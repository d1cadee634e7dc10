package io.sallyport.rest.user;

import io.javalin.http.Context;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.SearchWords;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.rest.request.ListRequest;
import java.util.Set;

/** Reads which users are asked for. */
final class UserQuery {
  private static final Set<String> FILTERS = Set.of("email", "q", "is_active", "role", "sort");

  private UserQuery() {}

  static ListRequest request(Context ctx) {
    return ListRequest.of(ctx, FILTERS);
  }

  /**
   * @throws InvalidValue naming every parameter that is unknown, comes twice, or has a bad value
   */
  static Query read(ListRequest request, UserCursors cursors) {
    var filter =
        new Filter(
            request.one("email", EmailAddress::of),
            request.one("q", SearchWords::of),
            request.one("is_active", UserQuery::flag),
            request.one("role", UserQuery::role));
    Order order = request.one("sort", UserQuery::order);
    Order sort = order == null ? Order.OLDEST_FIRST : order;
    int limit = request.limit();
    Position after = request.cursor(cursor -> cursors.read(cursor, filter, sort));
    return new Query(filter, sort, limit, after);
  }

  private static Boolean flag(String typed) {
    return switch (typed) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ListRequest.invalid("Give true or false.");
    };
  }

  private static Role role(String typed) {
    return Role.of(typed).orElseThrow(() -> ListRequest.invalid("Give user or admin."));
  }

  private static Order order(String typed) {
    return switch (typed) {
      case "created_at" -> Order.OLDEST_FIRST;
      case "-created_at" -> Order.NEWEST_FIRST;
      default -> throw ListRequest.invalid("Give created_at or -created_at.");
    };
  }
}
