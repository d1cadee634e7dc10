package io.sallyport.rest.contract;

/** The OpenAPI 3.1 document of version 1 of the HTTP contract, in its two spellings. */
public final class OpenApi {
  private static final String YAML = text("openapi.yaml");
  private static final String JSON = text("openapi.json");

  private OpenApi() {}

  /**
   * In YAML.
   *
   * @param base what stands before our paths where clients reach us: a URL without a slash at its
   *     end, a path, or nothing
   */
  public static String yaml(String base) {
    return YAML.replace("\n  - url: /\n", "\n  - url: " + server(base) + "\n")
        .replace("tokenUrl: /", "tokenUrl: " + base + "/")
        .replace("refreshUrl: /", "refreshUrl: " + base + "/");
  }

  /** The same in JSON. */
  public static String json(String base) {
    return JSON.replace("\"url\" : \"/\"", "\"url\" : \"" + server(base) + "\"")
        .replace("\"tokenUrl\" : \"/", "\"tokenUrl\" : \"" + base + "/")
        .replace("\"refreshUrl\" : \"/", "\"refreshUrl\" : \"" + base + "/");
  }

  private static String server(String base) {
    return base.isEmpty() ? "/" : base;
  }

  private static String text(String name) {
    return Resource.load(name, "", "").text();
  }
}
