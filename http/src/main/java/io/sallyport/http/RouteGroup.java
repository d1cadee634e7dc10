package io.sallyport.http;

import java.util.List;

/**
 * The routes of one capability, under one policy.
 *
 * @param problems what its routes may respond with besides the problems of HTTP itself
 */
public record RouteGroup(RoutePolicy policy, Routes routes, ProblemCatalogue problems) {

  /** Routes that have only the problems of HTTP itself. */
  public static RouteGroup of(RoutePolicy policy, Routes... routes) {
    return new RouteGroup(policy, Routes.of(routes), ProblemCatalogue.none());
  }

  /** What all these routes may respond with, the problems of HTTP itself included. */
  public static ProblemCatalogue problemsOf(List<RouteGroup> groups) {
    return groups.stream()
        .map(RouteGroup::problems)
        .reduce(ProblemCatalogue.ofHttp(), ProblemCatalogue::and);
  }

  /**
   * The same, with the problems described beside a class too.
   *
   * @param place a class in whose package lies a {@code problems.json}
   */
  public RouteGroup explainedBeside(Class<?> place) {
    return new RouteGroup(policy, routes, problems.and(ProblemCatalogue.beside(place)));
  }

  List<Route> declared() {
    var router = new Router(policy);
    routes.declare(router);
    return router.declared();
  }
}
