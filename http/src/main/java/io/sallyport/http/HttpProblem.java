package io.sallyport.http;

import java.util.Arrays;
import java.util.Locale;

/** The problems of HTTP itself, which the domain does not know. */
public enum HttpProblem {
  INVALID_REQUEST(400, "The request is not well-formed."),
  MALFORMED_JSON(400, "The body is not valid JSON."),
  UNAUTHENTICATED(401, "This needs credentials, and the request has none."),
  NOT_FOUND(404, "There is nothing at this address."),
  METHOD_NOT_ALLOWED(405, "This address does not know that method."),
  NOT_ACCEPTABLE(406, "None of the media types that you accept can be made here."),
  REQUEST_TIMEOUT(408, "The request did not arrive in time."),
  BODY_TOO_LARGE(413, "The body is larger than this server takes."),
  URI_TOO_LONG(414, "The address is longer than this server takes."),
  UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type that is not taken here."),
  HEADERS_TOO_LARGE(431, "The header is larger than this server takes."),
  INTERNAL_ERROR(500, "Something broke on our side; it has been noted under this request id."),
  UNAVAILABLE(503, "The service cannot do this at the moment; try again shortly."),
  NOT_READY(503, "The service cannot serve at the moment.");

  private final int status;
  private final String detail;

  HttpProblem(int status, String detail) {
    this.status = status;
    this.detail = detail;
  }

  public int status() {
    return status;
  }

  /** Stable, in snake case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String detail() {
    return detail;
  }

  /**
   * The nearest of them for a status that someone else chose: what has none of its own is the fault
   * of the request, also an unknown version or coding of HTTP (501, 505).
   */
  static HttpProblem ofStatus(int status) {
    return Arrays.stream(values())
        .filter(problem -> problem.status == status)
        .findFirst()
        .orElse(INVALID_REQUEST);
  }
}
