package io.sallyport.rest.user;

import io.sallyport.domain.access.Role;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Text;
import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.user.EmailAddress;
import io.sallyport.domain.user.UserDirectory.Filter;
import io.sallyport.domain.user.UserDirectory.Order;
import io.sallyport.domain.user.UserDirectory.Position;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.rest.http.Parameters;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which users are asked for; says at once everything that is wrong with the question. */
final class UserQuery {
  private static final List<String> KNOWN =
      List.of("email", "q", "is_active", "role", "sort", "limit", "cursor");
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_TEXT = 200;
  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

  private final Parameters parameters;
  private final Violations violations = new Violations();

  private UserQuery(Parameters parameters) {
    this.parameters = parameters;
  }

  /**
   * @throws InvalidValue naming every parameter that is unknown, comes twice, or has a bad value
   */
  static Query read(Parameters parameters, UserCursors cursors) {
    return new UserQuery(parameters).read(cursors);
  }

  private Query read(UserCursors cursors) {
    parameters.names().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(
            name ->
                violations.add(
                    "?" + name, "unknown_parameter", "There is no such parameter here."));
    var filter =
        new Filter(
            one("email", EmailAddress::of),
            one("q", UserQuery::text),
            one("is_active", UserQuery::flag),
            one("role", UserQuery::role));
    Order order = one("sort", UserQuery::order);
    Integer limit = one("limit", UserQuery::limit);
    // Authenticated together with the others, so only worth reading if they are right.
    violations.refuseIfAny();
    Order sort = order == null ? Order.OLDEST_FIRST : order;
    Position after = one("cursor", cursor -> cursors.read(cursor, filter, sort));
    violations.refuseIfAny();
    return new Query(filter, sort, limit == null ? DEFAULT_LIMIT : limit, after);
  }

  private <T> @Nullable T one(String name, Function<String, T> reader) {
    List<String> values = parameters.all(name);
    if (values.size() > 1) {
      violations.add("?" + name, "invalid_parameter", "Give this parameter once.");
      return null;
    }
    return values.isEmpty() ? null : violations.take("?" + name, () -> reader.apply(values.get(0)));
  }

  private static String text(String typed) {
    if (!Text.isOneLine(typed) || typed.isBlank() || Text.length(typed) > MAX_TEXT) {
      throw invalid("Give one line of 1 to " + MAX_TEXT + " characters.");
    }
    return Text.nfc(typed.strip());
  }

  private static Boolean flag(String typed) {
    return switch (typed) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid("Give true or false.");
    };
  }

  private static Role role(String typed) {
    return Role.of(typed).orElseThrow(() -> invalid("Give user or admin."));
  }

  private static Order order(String typed) {
    return switch (typed) {
      case "created_at" -> Order.OLDEST_FIRST;
      case "-created_at" -> Order.NEWEST_FIRST;
      default -> throw invalid("Give created_at or -created_at.");
    };
  }

  private static Integer limit(String typed) {
    if (!LIMIT.matcher(typed).matches() || Integer.parseInt(typed) > Query.MAX_PAGE) {
      throw invalid("Give a whole number from 1 to " + Query.MAX_PAGE + ".");
    }
    return Integer.valueOf(typed);
  }

  private static InvalidValue invalid(String detail) {
    return new InvalidValue("invalid_parameter", detail);
  }
}
