package io.sallyport.security.session;

import static io.sallyport.security.session.JwtForge.quoted;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tokens whose header says what ours never does, signed by our own key where that is possible. */
record HeaderForgeries(Target target) {

  void addTo(Forgeries forged) {
    addAlgorithms(forged);
    addGuessedKeys(forged);
    addKeyIds(forged);
    addTypes(forged);
    addHeaders(forged);
  }

  private void addAlgorithms(Forgeries forged) {
    JwtForge forge = target.forge();
    String real = target.real();
    String name = target.algorithm();
    String signature = real.substring(real.lastIndexOf('.'));
    for (String none :
        List.of(
            "none",
            "None",
            "NONE",
            "nOnE",
            "NoNe",
            "none ",
            " none",
            "none\\u0000",
            "n\\u006fne",
            "null",
            "",
            name.substring(0, 2),
            name.toLowerCase(Locale.ROOT),
            name + " ",
            name + "," + name,
            name + "\\u0000")) {
      JwtForge unsigned = forge.header("alg", quoted(none));
      String content = unsigned.content();
      forged.add("alg '" + none + "', empty signature", content + ".");
      forged.add("alg '" + none + "', no signature", content);
      forged.add("alg '" + none + "', signed all the same", target.sign(unsigned));
      forged.add("alg '" + none + "', our signature of something else", content + signature);
    }
    for (String other :
        List.of(
            "HS256",
            "HS384",
            "HS512",
            "RS256",
            "RS384",
            "RS512",
            "PS256",
            "PS384",
            "PS512",
            "ES256",
            "ES384",
            "ES512",
            "ES256K",
            "EdDSA",
            "dir",
            "RSA-OAEP",
            "A256GCMKW")) {
      if (!other.equals(name)) {
        forged.add(
            "signed by our key, said to be " + other,
            target.sign(forge.header("alg", quoted(other))));
      }
    }
    for (String json :
        List.of("null", "[" + quoted(name) + "]", "{" + quoted(name) + ":1}", "256", "true")) {
      forged.add("alg " + json, target.sign(forge.header("alg", json)));
    }
    forged.add("no alg", target.sign(forge.withoutHeader("alg")));
    forged.add("signature cut off", real.substring(0, real.lastIndexOf('.') + 1));
    forged.add("signature of zeros", forge.content() + "." + JwtForge.base64(new byte[64]));
    forged.add("signature of one byte", forge.content() + ".AA");
  }

  private void addGuessedKeys(Forgeries forged) {
    for (String key :
        List.of(
            "\0",
            "k",
            "secret",
            "changethis",
            target.keyId(),
            SampleTokens.ISSUER,
            SampleTokens.AUDIENCE,
            "k".repeat(63),
            "k".repeat(65))) {
      byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
      forged.add("HMAC under " + key, target.forge().signed("HmacSHA256", bytes));
      forged.add(
          "HMAC under " + key + ", and saying so",
          target.forge().header("alg", "\"HS256\"").signed("HmacSHA256", bytes));
    }
  }

  private void addKeyIds(Forgeries forged) {
    String id = target.keyId();
    for (String kid :
        List.of(
            "",
            "other",
            "0",
            "../../../dev/null",
            "/dev/null",
            "file:///dev/null",
            "http://127.0.0.1:1/key",
            "' or 1=1 --",
            "' union select 'k",
            "x'; drop table signing_keys; --",
            "$(id)",
            "| id",
            "${jndi:ldap://127.0.0.1:1/a}",
            "%00",
            "*",
            id + " ",
            " " + id,
            id + "\\u0000",
            id + "\\n",
            id + "=",
            id + "," + id,
            id.substring(1),
            id.substring(0, id.length() - 1),
            swapCase(id),
            "A".repeat(43),
            "\\u0000",
            "\\ud800",
            "x".repeat(1500))) {
      forged.add("kid '" + kid + "'", target.sign(target.forge().header("kid", quoted(kid))));
    }
    for (String json :
        List.of(
            "null",
            "[" + quoted(id) + "]",
            "[]",
            "{\"kid\":" + quoted(id) + "}",
            "0",
            "1",
            "-1",
            "1e400",
            "false")) {
      forged.add("kid " + json, target.sign(target.forge().header("kid", json)));
    }
    forged.add("no kid", target.sign(target.forge().withoutHeader("kid")));
    forged.add(
        "kid in the payload only",
        target.sign(target.forge().withoutHeader("kid").claim("kid", quoted(id))));
    forged.add("KID", target.sign(target.forge().withoutHeader("kid").header("KID", quoted(id))));
  }

  private void addTypes(Forgeries forged) {
    for (String json :
        List.of(
            "\"JWT\"",
            "\"jwt\"",
            "\"\"",
            "\"at+jwt \"",
            "\"rt+jwt\"",
            "\"at-jwt\"",
            "\"at+jwt+jwt\"",
            "\"application/jwt\"",
            "\"id+jwt\"",
            "\"logout+jwt\"",
            "\"dpop+jwt\"",
            "\"application/application/at+jwt\"",
            "null",
            "1",
            "[\"at+jwt\"]",
            "{}")) {
      forged.add("typ " + json, target.sign(target.forge().header("typ", json)));
    }
    forged.add("no typ", target.sign(target.forge().withoutHeader("typ")));
    forged.add(
        "cty for typ",
        target.sign(target.forge().withoutHeader("typ").header("cty", "\"at+jwt\"")));
  }

  private void addHeaders(Forgeries forged) {
    byte[] own = "a".repeat(64).getBytes(StandardCharsets.US_ASCII);
    String jwk = "{\"kty\":\"oct\",\"k\":\"" + JwtForge.base64(own) + "\",\"alg\":\"HS256\"}";
    Map<String, String> extra = new LinkedHashMap<>();
    extra.put("jwk", jwk);
    extra.put("jku", "\"http://127.0.0.1:1/keys\"");
    extra.put("x5u", "\"http://127.0.0.1:1/chain\"");
    extra.put("x5c", "[\"MIIB\"]");
    extra.put("x5t", "\"AAAA\"");
    extra.put("x5t#S256", "\"AAAA\"");
    extra.put("crit", "[\"exp\"]");
    extra.put("b64", "false");
    extra.put("zip", "\"DEF\"");
    extra.put("enc", "\"A256GCM\"");
    extra.put("cty", "\"JWT\"");
    extra.put("iss", quoted(SampleTokens.ISSUER));
    extra.forEach(
        (name, json) -> {
          JwtForge more = target.forge().header(name, json);
          forged.add("header " + name + ", their key", more.signed("HmacSHA256", own));
          forged.add(
              "header " + name + ", their key, HS256",
              more.header("alg", "\"HS256\"").signed("HmacSHA256", own));
          forged.add("header " + name + ", our key", target.sign(more));
          forged.add(
              "header " + name + " for kid, our key", target.sign(more.withoutHeader("kid")));
        });
    forged.add(
        "crit and what it demands",
        target.sign(target.forge().header("crit", "[\"b64\"]").header("b64", "false")));
    forged.add("crit of nothing", target.sign(target.forge().header("crit", "[]")));
    JwtForge plain = target.forge().header("b64", "false").header("crit", "[\"b64\"]");
    String content = JwtForge.base64(plain.headerJson()) + "." + plain.payloadJson();
    forged.add(
        "payload not in Base64 (RFC 7797)",
        content + "." + JwtForge.base64(target.signer().sign(content)));
  }

  private static String swapCase(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals(text) ? text.toUpperCase(Locale.ROOT) : lower;
  }
}
