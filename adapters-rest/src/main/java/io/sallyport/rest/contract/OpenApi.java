package io.sallyport.rest.contract;

/** The OpenAPI 3.1 document of version 1 of the HTTP contract, for whoever is not a client. */
public final class OpenApi {

  private OpenApi() {}

  public static String yaml() {
    return Resource.load("openapi.yaml", "application/yaml", Resource.A_WHILE).text();
  }

  public static String json() {
    return Resource.load("openapi.json", "application/json", Resource.A_WHILE).text();
  }
}
