package io.sallyport.http;

import org.eclipse.jetty.http.HttpException;

/** How many header fields of a request have come. */
final class FieldCount {
  private static final int MOST = 100;

  private int fields;

  void restart() {
    fields = 0;
  }

  /**
   * Counts one more.
   *
   * @throws HttpException.RuntimeException if that is one too many
   */
  void add() {
    if (++fields > MOST) {
      throw new HttpException.RuntimeException(HttpProblem.HEADERS_TOO_LARGE.status());
    }
  }
}
