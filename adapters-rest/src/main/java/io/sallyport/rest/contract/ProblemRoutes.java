package io.sallyport.rest.contract;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.http.HttpProblem;
import io.sallyport.http.HttpRefusal;
import io.sallyport.http.ProblemCatalogue;
import io.sallyport.http.ProblemCatalogue.Entry;
import io.sallyport.http.RequestContext;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;
import java.util.List;
import java.util.stream.Collectors;

/** A page for each problem, to which the {@code type} of a response leads; JSON for programs. */
final class ProblemRoutes implements Routes {

  record ProblemList(List<Entry> items) {}

  private final ProblemCatalogue catalogue;
  private final String frame =
      Resource.load("problems.html", "text/html; charset=utf-8", Resource.A_WHILE).text();

  ProblemRoutes(ProblemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.GET, "/problems", this::all);
    router.anyone(HandlerType.GET, "/problems/{code}", this::one);
  }

  private void all(Context ctx) {
    respond(ctx, catalogue.entries(), new ProblemList(catalogue.entries()));
  }

  private void one(Context ctx) {
    Entry entry =
        catalogue
            .find(ctx.pathParam("code"))
            .orElseThrow(() -> new HttpRefusal(HttpProblem.NOT_FOUND));
    respond(ctx, List.of(entry), entry);
  }

  private void respond(Context ctx, List<Entry> entries, Object json) {
    ctx.header("Cache-Control", Resource.A_WHILE);
    if (Reader.isPerson(ctx)) {
      String prefix = RequestContext.of(ctx).address("");
      String articles =
          entries.stream().map(entry -> article(prefix, entry)).collect(Collectors.joining());
      ctx.result(frame.replace("{prefix}", prefix).replace("{articles}", articles));
    } else {
      ctx.json(json);
    }
  }

  private static String article(String prefix, Entry entry) {
    String status = entry.status() == null ? "inside errors" : "status " + entry.status();
    return """
        <article>
        <h2><a href="%s/problems/%s">%s</a></h2>
        <p><code>%s</code>, %s</p>
        <p>%s</p>
        <p><b>What to do:</b> %s</p>
        </article>
        """
        .formatted(
            prefix,
            entry.code(),
            entry.title(),
            entry.code(),
            status,
            entry.meaning(),
            entry.remedy());
  }
}
