package io.sallyport.rest.contract;

import io.javalin.http.HandlerType;
import io.sallyport.rest.http.Router;
import io.sallyport.rest.http.Routes;

/** The OpenAPI document of this server, in its two spellings. */
public final class ContractRoutes implements Routes {
  private final Resource json = Resource.load("openapi.json", "application/json", Resource.A_WHILE);
  private final Resource yaml = Resource.load("openapi.yaml", "application/yaml", Resource.A_WHILE);

  @Override
  public void declare(Router router) {
    router.anyone(HandlerType.GET, "/openapi.json", json::answer);
    router.anyone(HandlerType.GET, "/openapi.yaml", yaml::answer);
  }
}
