package io.sallyport.rest.contract;

import io.sallyport.rest.http.Routes;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The routes that tell of this API: the home page, the OpenAPI document, the pages for people. */
public final class ContractApi {

  private ContractApi() {}

  /**
   * @param publicUrl where clients reach us; without it, where the request came
   */
  public static Routes of(@Nullable URI publicUrl) {
    return Routes.of(
        new HomeRoutes(), new ContractRoutes(publicUrl), new DocsRoutes(), new ProblemRoutes());
  }
}
