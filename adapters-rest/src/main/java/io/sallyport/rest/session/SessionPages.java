package io.sallyport.rest.session;

import io.javalin.http.Context;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.shared.Secret;
import io.sallyport.rest.request.Cursors;
import io.sallyport.rest.request.Cursors.Place;
import io.sallyport.rest.request.ListRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Responds with the sessions of one user, page by page, though there are never many. */
final class SessionPages {
  private static final String NAME = "sallyport/sessions/cursor/1";
  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparing(Place::createdAt)
          .thenComparing(place -> place.id().toString())
          .reversed();

  private final Cursors cursors;

  SessionPages(Secret key) {
    this.cursors = new Cursors(key);
  }

  /**
   * @param path of the list
   * @param owner whose sessions they are
   * @param asking through which session they are asked for
   * @param all asked only if the request fits
   */
  void respond(
      Context ctx, String path, UserId owner, SessionId asking, Supplier<List<Session>> all) {
    List<String> list = List.of(NAME, owner.toString());
    var request = ListRequest.of(ctx, Set.of());
    int limit = request.limit();
    Place after = request.cursor(cursor -> cursors.read(cursor, list));
    List<Session> rest =
        all.get().stream()
            .filter(session -> isBehind(after, session))
            .sorted(Comparator.comparing(SessionPages::place, NEWEST_FIRST))
            .toList();
    List<Session> page = rest.stream().limit(limit).toList();
    String next =
        page.size() == rest.size() ? null : cursors.write(place(page.get(limit - 1)), list);
    request.respond(
        path, page.stream().map(session -> SessionView.of(session, asking)).toList(), next);
  }

  private static boolean isBehind(@Nullable Place after, Session session) {
    return after == null || NEWEST_FIRST.compare(after, place(session)) < 0;
  }

  private static Place place(Session session) {
    return new Place(session.createdAt(), session.id().value());
  }
}
