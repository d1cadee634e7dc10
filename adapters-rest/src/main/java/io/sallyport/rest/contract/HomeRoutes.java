package io.sallyport.rest.contract;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.sallyport.http.Router;
import io.sallyport.http.Routes;

/** What this is and where to go on, for whoever comes to the address alone. */
final class HomeRoutes implements Routes {

  /** The references are relative, so that they lead on behind a path prefix too. */
  record Home(
      String name, String summary, String api, String docs, String openapi, String problems) {}

  private static final Home HOME =
      new Home(
          "Sallyport",
          "User accounts, sessions and their administration.",
          "api/v1",
          "docs",
          "openapi.json",
          "problems");

  private final String page =
      Resource.load("home.html", "text/html; charset=utf-8", Resource.A_WHILE).text();

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.GET, "/", this::show);
  }

  private void show(Context ctx) {
    ctx.header("Cache-Control", Resource.A_WHILE);
    if (Reader.isPerson(ctx)) {
      ctx.result(page);
    } else {
      ctx.json(HOME);
    }
  }
}
