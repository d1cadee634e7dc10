package io.sallyport.http;

/** Writes problems as bodies of responses. Must be safe for use by many threads. */
public interface ErrorRenderer {

  /** For programs: problem details in JSON (RFC 9457). */
  ErrorRenderer PROBLEM_JSON =
      new ErrorRenderer() {
        @Override
        public String mediaType() {
          return ProblemDetails.MEDIA_TYPE;
        }

        @Override
        public byte[] render(ProblemDetails problem) {
          return Json.bytes(problem);
        }
      };

  /** The Content-Type of what is rendered. */
  String mediaType();

  /** The body that tells of the problem. */
  byte[] render(ProblemDetails problem);
}
