package io.sallyport.security.session;

import static io.sallyport.security.session.JwtForge.quoted;
import static io.sallyport.security.session.SampleTokens.AUDIENCE;
import static io.sallyport.security.session.SampleTokens.CLAIMS;
import static io.sallyport.security.session.SampleTokens.ISSUER;
import static io.sallyport.security.session.SampleTokens.NOW;

import java.util.List;
import java.util.Locale;

/** Tokens signed by our own key that say what ours never do. */
record ClaimForgeries(Target target) {

  void addTo(Forgeries forged) {
    addForeign(forged);
    addMissing(forged);
    addWrongShapes(forged);
  }

  private void addForeign(Forgeries forged) {
    long now = NOW.getEpochSecond();
    add(forged, "iss", "\"https://accounts.example.com\"", quoted(ISSUER + "/"), "\"\"");
    add(forged, "iss", quoted(ISSUER.toUpperCase(Locale.ROOT)), quoted(AUDIENCE));
    add(forged, "aud", "\"https://api.example.com\"", "\"\"", "[]", quoted(ISSUER));
    add(forged, "aud", "[\"https://api.example.com\",\"" + AUDIENCE + "\"]");
    add(forged, "aud", "[\"" + AUDIENCE + "\",\"" + AUDIENCE + "\"]", quoted(AUDIENCE + "/"));
    add(forged, "exp", String.valueOf(now - 31), "0", "-1", "1", String.valueOf(now - 31_536_000));
    add(forged, "nbf", String.valueOf(now + 31), "253402300800", String.valueOf(now + 31_536_000));
    add(forged, "iat", String.valueOf(now + 31), "253402300800", String.valueOf(now + 31_536_000));
    add(forged, "sub", "\"admin\"", "\"1-1-1-1-1\"", quoted(CLAIMS.userId() + " "), "\"\"");
    add(forged, "sid", "\"1\"", quoted("{" + CLAIMS.sessionId() + "}"), "\"\"");
    add(forged, "jti", "\"\"", "\" \"");
  }

  private void addMissing(Forgeries forged) {
    for (String name :
        List.of(
            "iss",
            "sub",
            "aud",
            "iat",
            "nbf",
            "exp",
            "jti",
            "sid",
            "auth_time",
            "auth_number",
            "reauthenticated")) {
      forged.add("no " + name, target.sign(target.forge().withoutClaim(name)));
    }
  }

  private void addWrongShapes(Forgeries forged) {
    for (String name : List.of("iss", "sub", "sid", "jti")) {
      add(forged, name, "null", "1", "true", "[]", "{}", "[\"a\"]", "1e400");
    }
    for (String name : List.of("iat", "nbf", "exp", "auth_time", "auth_number")) {
      add(
          forged,
          name,
          "null",
          "\"" + NOW.getEpochSecond() + "\"",
          "\"2026-11-23T08:30:00Z\"",
          "true",
          "[]",
          "{}",
          "[1]",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "1e400",
          "-1e400",
          "1e18",
          "9".repeat(400),
          "1" + "0".repeat(1200));
    }
    add(forged, "reauthenticated", "null", "1", "\"true\"", "[]", "{}", "[true]");
    add(forged, "aud", "null", "1", "true", "{}", "[1]", "[null]", "[[\"" + AUDIENCE + "\"]]");
  }

  private void add(Forgeries forged, String name, String... values) {
    for (String json : values) {
      String what = name + " " + json.substring(0, Math.min(60, json.length()));
      forged.add(what, target.sign(target.forge().claim(name, json)));
    }
  }
}
