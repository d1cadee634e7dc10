package io.sallyport.rest.request;

import io.javalin.http.Context;
import io.sallyport.domain.shared.InvalidValue;
import io.sallyport.domain.shared.Violations;
import io.sallyport.domain.user.UserDirectory.Query;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.Parameters;
import io.sallyport.http.RequestContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of a list. Gathers everything that is wrong with its parameters, so that
 * all of it is said at once.
 */
public final class ListRequest {
  private static final Set<String> OF_EVERY_LIST = Set.of("limit", "cursor");
  private static final int DEFAULT_LIMIT = 50;
  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

  record Page(List<?> items, @Nullable String nextCursor) {}

  private final Context ctx;
  private final Parameters parameters;
  private final Violations violations = new Violations();

  private ListRequest(Context ctx) {
    this.ctx = ctx;
    this.parameters = Parameters.parse(ctx.queryString());
  }

  /**
   * @param filters the parameters of this list, besides {@code limit} and {@code cursor}
   * @throws HttpRefusal if the query is not well-formed
   */
  public static ListRequest of(Context ctx, Set<String> filters) {
    var request = new ListRequest(ctx);
    request.parameters.names().stream()
        .filter(name -> !filters.contains(name) && !OF_EVERY_LIST.contains(name))
        .forEach(
            name ->
                request.violations.add(
                    "?" + name, "unknown_parameter", "There is no such parameter here."));
    return request;
  }

  /** The value of a parameter; null if there is none, or it does not fit, which is noted. */
  public <T> @Nullable T one(String name, Function<String, T> reader) {
    List<String> values = parameters.all(name);
    if (values.size() > 1) {
      violations.add("?" + name, "invalid_parameter", "Give this parameter once.");
      return null;
    }
    return values.isEmpty() ? null : violations.take("?" + name, () -> reader.apply(values.get(0)));
  }

  /** The most items that the page may have. */
  public int limit() {
    Integer limit = one("limit", ListRequest::limit);
    return limit == null ? DEFAULT_LIMIT : limit;
  }

  /**
   * The place behind which the page begins; null for the first. A cursor is authenticated together
   * with the other parameters, so it is only read if they are right.
   *
   * @throws InvalidValue naming everything that was noted, or the cursor
   */
  public <T> @Nullable T cursor(Function<String, T> reader) {
    violations.refuseIfAny();
    T place = one("cursor", reader);
    violations.refuseIfAny();
    return place;
  }

  /**
   * Responds with a page, and says where the next one is (RFC 8288).
   *
   * @param path of the list
   * @param next the cursor to the next page; null if there is none
   */
  public void respond(String path, List<?> items, @Nullable String next) {
    if (next != null) {
      String address = RequestContext.of(ctx).address(path);
      ctx.header("Link", "<" + address + "?" + following(next) + ">; rel=\"next\"");
    }
    ctx.json(new Page(items, next));
  }

  /** What a reader of a parameter throws. */
  public static InvalidValue invalid(String detail) {
    return new InvalidValue("invalid_parameter", detail);
  }

  /** The same question, from the next place on. */
  private String following(String cursor) {
    Stream<String> same =
        parameters.names().stream()
            .filter(name -> !name.equals("cursor"))
            .map(name -> name + "=" + encoded(parameters.all(name).get(0)));
    return Stream.concat(same, Stream.of("cursor=" + cursor)).collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Integer limit(String typed) {
    if (!LIMIT.matcher(typed).matches() || Integer.parseInt(typed) > Query.MAX_PAGE) {
      throw invalid("Give a whole number from 1 to " + Query.MAX_PAGE + ".");
    }
    return Integer.valueOf(typed);
  }
}
