package io.sallyport.rest.contract;

import io.sallyport.http.ProblemCatalogue;
import io.sallyport.http.RouteGroup;
import io.sallyport.http.RoutePolicy;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The routes that tell of this API: the home page, the OpenAPI document, the pages for people. */
public final class ContractApi {

  private ContractApi() {}

  /**
   * @param problems that the routes of the whole API may respond with
   * @param publicUrl where clients reach us; without it, where the request came
   */
  public static RouteGroup of(ProblemCatalogue problems, @Nullable URI publicUrl) {
    return RouteGroup.of(
        RoutePolicy.OPEN,
        new HomeRoutes(),
        new ContractRoutes(publicUrl),
        new DocsRoutes(),
        new ProblemRoutes(problems));
  }
}
