package io.sallyport.http;

import java.util.List;
import java.util.Map;

/** An expected refusal by HTTP itself. Like a refusal of the domain it captures no stack trace. */
public final class HttpRefusal extends RuntimeException {
  private final HttpProblem problem;
  private final transient Map<String, String> headers;
  private final transient List<String> checks;

  public HttpRefusal(HttpProblem problem) {
    this(problem, problem.detail());
  }

  public HttpRefusal(HttpProblem problem, String detail) {
    this(problem, detail, Map.of());
  }

  /**
   * @param detail one English sentence for a person, without anything that the client sent
   * @param headers of the response
   */
  public HttpRefusal(HttpProblem problem, String detail, Map<String, String> headers) {
    this(problem, detail, headers, List.of());
  }

  private HttpRefusal(
      HttpProblem problem, String detail, Map<String, String> headers, List<String> checks) {
    super(detail, null, false, false);
    this.problem = problem;
    this.headers = Map.copyOf(headers);
    this.checks = List.copyOf(checks);
  }

  /**
   * @param failing the names of the checks that do not pass
   */
  public static HttpRefusal notReady(List<String> failing) {
    String detail = "Not passing: " + String.join(", ", failing) + ".";
    return new HttpRefusal(HttpProblem.NOT_READY, detail, Map.of("Retry-After", "1"), failing);
  }

  HttpProblem problem() {
    return problem;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  Map<String, String> headers() {
    return headers;
  }

  List<String> checks() {
    return checks;
  }
}
