package io.sallyport.rest.contract;

import io.javalin.http.Context;

/** Who reads a response that has two forms. */
final class Reader {
  private Reader() {}

  /** Whether it is a person with a browser, for whom the response becomes a page. */
  static boolean isPerson(Context ctx) {
    ctx.res().addHeader("Vary", "Accept");
    boolean person = String.valueOf(ctx.header("Accept")).contains("text/html");
    if (person) {
      ctx.header("Cross-Origin-Opener-Policy", "same-origin")
          .contentType("text/html; charset=utf-8");
    }
    return person;
  }
}
