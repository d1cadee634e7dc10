package io.sallyport.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A problem detail (RFC 9457).
 *
 * @param type names the kind of problem; also the address of a page about it
 * @param code what clients branch on
 * @param errors every bad value; empty unless values are the problem
 * @param checks the names of the checks that fail; empty unless readiness is the problem
 * @param headers of the response
 */
public record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> checks,
    @JsonIgnore Map<String, String> headers) {
  static final String MEDIA_TYPE = "application/problem+json";
}
