package io.sallyport.security.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.AccessTokens.Claims;
import io.sallyport.domain.shared.Secret;
import io.sallyport.testkit.shared.ScriptedSecretSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens we did not make, or did not make for this: none is accepted. */
class JwtForgeryTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final byte[] KEY = "k".repeat(64).getBytes(StandardCharsets.US_ASCII);
  private static final String ISSUER = "https://accounts.example.org";
  private static final String AUDIENCE = "https://api.example.org";
  private static final Claims CLAIMS =
      new Claims(
          UserId.next(NOW, new ScriptedSecretSource(1)),
          SessionId.next(NOW, new ScriptedSecretSource(2)),
          NOW.minusSeconds(60),
          NOW,
          NOW.plusSeconds(1800));

  private static final JwtAccessTokens TOKENS =
      new JwtAccessTokens(
          new JwtSettings(
              JwtAlgorithm.HS256,
              Secret.of(new String(KEY, StandardCharsets.US_ASCII)),
              ISSUER,
              AUDIENCE),
          new ScriptedSecretSource());

  private static final String REAL = TOKENS.issue(CLAIMS).reveal();
  private static final String KID =
      JwtForge.unbase64(REAL.split("\\.", -1)[0]).replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");

  private static final JwtForge FORGE = forge();

  @Test
  void accepts_what_the_forge_makes_when_nothing_is_wrong_with_it() {
    assertEquals(Optional.of(CLAIMS), verify(sign(FORGE)));
    assertEquals(Optional.of(CLAIMS), verify(sign(FORGE.withoutClaim("scope"))));
    assertEquals(Optional.of(CLAIMS), verify(sign(FORGE.claim("aud", "[\"" + AUDIENCE + "\"]"))));
    assertEquals(Optional.of(CLAIMS), verify(sign(FORGE.claim("scope", "\"{[:\\\"\\\\\\\":}]\""))));
    assertEquals(
        Optional.of(CLAIMS),
        verify(sign(FORGE.claim("more", "{\"a\":".repeat(300) + "1" + "}".repeat(300)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "AT+JWT", "At+Jwt", "application/at+jwt", "Application/AT+JWT"})
  void accepts_its_type_in_every_spelling(String type) {
    assertEquals(Optional.of(CLAIMS), verify(sign(FORGE.header("typ", quoted(type)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "algorithms",
    "keys",
    "headers",
    "foreignClaims",
    "missingClaims",
    "claimsOfTheWrongShape",
    "brokenJson",
    "brokenText"
  })
  void refuses(String what, String token) {
    assertTrue(verify(token).isEmpty(), what);
  }

  @Test
  void refuses_every_bit_flipped_in_every_part() {
    byte[][] parts =
        Stream.of(REAL.split("\\.", -1)).map(Base64.getUrlDecoder()::decode).toArray(byte[][]::new);
    for (byte[] part : parts) {
      for (int bit = 0; bit < part.length * 8; bit++) {
        part[bit / 8] ^= (byte) (1 << bit % 8);
        String forged =
            String.join(".", Stream.of(parts).map(JwtForge::base64).toArray(String[]::new));
        assertTrue(verify(forged).isEmpty(), "bit " + bit);
        part[bit / 8] ^= (byte) (1 << bit % 8);
      }
    }
  }

  @Test
  void never_throws_at_garbled_json_that_is_signed() {
    var random = new Random(20_261_123);
    int accepted = 0;
    for (int round = 0; round < 5000; round++) {
      var header = new StringBuilder(FORGE.headerJson());
      var payload = new StringBuilder(FORGE.payloadJson());
      StringBuilder garbled = round % 2 == 0 ? header : payload;
      for (int change = random.nextInt(3); change >= 0; change--) {
        garbled.setCharAt(random.nextInt(garbled.length()), (char) random.nextInt(256));
      }
      String token = JwtForge.signed(header.toString(), payload.toString(), "HmacSHA256", KEY);
      accepted += verify(token).isPresent() ? 1 : 0;
    }
    // Signed by us and still readable, with another scope, say: few, but some get that far.
    assertTrue(accepted > 0 && accepted < 2500, "accepted " + accepted);
  }

  static Stream<Arguments> algorithms() throws GeneralSecurityException {
    KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    byte[] publicKey = rsa.getPublic().getEncoded();
    JwtForge rs256 = FORGE.header("alg", "\"RS256\"");
    var forged = new ArrayList<Arguments>();
    for (String none : List.of("none", "None", "NONE", "nOnE", "", "HS", "hs256", "HS256 ")) {
      JwtForge forge = FORGE.header("alg", quoted(none));
      String content = REAL.substring(0, REAL.lastIndexOf('.'));
      forged.add(arguments("alg '" + none + "', empty signature", unsigned(forge) + "."));
      forged.add(arguments("alg '" + none + "', no signature", unsigned(forge)));
      forged.add(arguments("alg '" + none + "', signed all the same", sign(forge)));
      forged.add(
          arguments(
              "alg '" + none + "', our signature",
              unsigned(forge) + REAL.substring(content.length())));
    }
    forged.add(
        arguments("our content, signature cut off", REAL.substring(0, REAL.lastIndexOf('.') + 1)));
    forged.add(
        arguments("HS512 by our key", FORGE.header("alg", "\"HS512\"").signed("HmacSHA512", KEY)));
    forged.add(
        arguments("HS384 by our key", FORGE.header("alg", "\"HS384\"").signed("HmacSHA384", KEY)));
    forged.add(arguments("HS512, said to be HS256", FORGE.signed("HmacSHA512", KEY)));
    forged.add(arguments("HS256, said to be HS512", sign(FORGE.header("alg", "\"HS512\""))));
    forged.add(arguments("RS256 by a key of their own", unsigned(rs256) + "." + rsa(rs256, rsa)));
    forged.add(arguments("RS256 said to be HS256", unsigned(FORGE) + "." + rsa(FORGE, rsa)));
    forged.add(arguments("RS256 signed by our HMAC", sign(rs256)));
    forged.add(arguments("HS256 by a public key", FORGE.signed("HmacSHA256", publicKey)));
    forged.add(
        arguments(
            "ES256 of zeros",
            unsigned(FORGE.header("alg", "\"ES256\"")) + "." + JwtForge.base64(new byte[64])));
    for (String json : List.of("null", "[\"HS256\"]", "{\"HS256\":1}", "256", "true")) {
      forged.add(arguments("alg " + json, sign(FORGE.header("alg", json))));
    }
    forged.add(arguments("no alg", sign(FORGE.withoutHeader("alg"))));
    return forged.stream();
  }

  static Stream<Arguments> keys() {
    var forged = new ArrayList<Arguments>();
    for (String key :
        List.of(
            "\0",
            "k",
            "secret",
            "changethis",
            KID,
            ISSUER,
            AUDIENCE,
            "k".repeat(63),
            "k".repeat(65))) {
      forged.add(
          arguments(
              "signed with " + key,
              FORGE.signed("HmacSHA256", key.getBytes(StandardCharsets.UTF_8))));
    }
    for (String kid :
        List.of(
            "",
            "other",
            "../../../dev/null",
            "/dev/null",
            "' or 1=1 --",
            "' union select 'k",
            "*",
            KID + " ",
            " " + KID,
            KID + "\\u0000",
            KID.substring(1),
            KID.toLowerCase(java.util.Locale.ROOT) + "x",
            "\\u0000",
            "x".repeat(1500))) {
      forged.add(arguments("kid '" + kid + "'", sign(FORGE.header("kid", quoted(kid)))));
    }
    for (String json :
        List.of("null", "[\"" + KID + "\"]", "{\"kid\":\"" + KID + "\"}", "1", "false")) {
      forged.add(arguments("kid " + json, sign(FORGE.header("kid", json))));
    }
    forged.add(arguments("no kid", sign(FORGE.withoutHeader("kid"))));
    forged.add(
        arguments(
            "kid of the same key for another algorithm",
            sign(FORGE.header("kid", quoted(otherKid())))));
    return forged.stream();
  }

  static Stream<Arguments> headers() {
    byte[] own = "a".repeat(64).getBytes(StandardCharsets.US_ASCII);
    String jwk = "{\"kty\":\"oct\",\"k\":\"" + JwtForge.base64(own) + "\",\"alg\":\"HS256\"}";
    var forged = new ArrayList<Arguments>();
    Map<String, String> extra = new LinkedHashMap<>();
    extra.put("jwk", jwk);
    extra.put("jku", "\"http://127.0.0.1:1/keys\"");
    extra.put("x5u", "\"http://127.0.0.1:1/chain\"");
    extra.put("x5c", "[\"MIIB\"]");
    extra.put("crit", "[\"exp\"]");
    extra.put("b64", "false");
    extra.put("zip", "\"DEF\"");
    extra.put("enc", "\"A256GCM\"");
    extra.forEach(
        (name, json) -> {
          forged.add(
              arguments(
                  "header " + name + ", their key",
                  FORGE.header(name, json).signed("HmacSHA256", own)));
          forged.add(arguments("header " + name + ", our key", sign(FORGE.header(name, json))));
        });
    for (String json :
        List.of(
            "\"JWT\"",
            "\"jwt\"",
            "\"\"",
            "\"at+jwt \"",
            "\"rt+jwt\"",
            "\"application/jwt\"",
            "\"id+jwt\"",
            "\"application/application/at+jwt\"",
            "null",
            "1",
            "[\"at+jwt\"]",
            "{}")) {
      forged.add(arguments("typ " + json, sign(FORGE.header("typ", json))));
    }
    forged.add(arguments("no typ", sign(FORGE.withoutHeader("typ"))));
    return forged.stream();
  }

  static Stream<Arguments> foreignClaims() {
    long now = NOW.getEpochSecond();
    return Stream.of(
            claimed("iss", "\"https://accounts.example.com\""),
            claimed("iss", "\"" + ISSUER + "/\""),
            claimed("iss", "\"\""),
            claimed("aud", "\"https://api.example.com\""),
            claimed("aud", "\"\""),
            claimed("aud", "[]"),
            claimed("aud", "[\"https://api.example.com\",\"" + AUDIENCE + "\"]"),
            claimed("aud", "[\"" + AUDIENCE + "\",\"" + AUDIENCE + "\"]"),
            claimed("exp", String.valueOf(now - 31)),
            claimed("exp", "0"),
            claimed("exp", "-1"),
            claimed("nbf", String.valueOf(now + 31)),
            claimed("nbf", "253402300800"),
            claimed("iat", String.valueOf(now + 31)),
            claimed("iat", "253402300800"),
            claimed("sub", "\"admin\""),
            claimed("sub", "\"1-1-1-1-1\""),
            claimed("sub", quoted(CLAIMS.userId() + " ")),
            claimed("sub", "\"\""),
            claimed("sid", "\"1\""),
            claimed("sid", quoted("{" + CLAIMS.sessionId() + "}")),
            claimed("sid", "\"\""),
            claimed("jti", "\"\""))
        .flatMap(List::stream);
  }

  static Stream<Arguments> missingClaims() {
    return Stream.of("iss", "sub", "aud", "iat", "nbf", "exp", "jti", "sid", "auth_time")
        .map(name -> arguments("no " + name, sign(FORGE.withoutClaim(name))));
  }

  static Stream<Arguments> claimsOfTheWrongShape() {
    var forged = new ArrayList<Arguments>();
    for (String name : List.of("iss", "sub", "sid", "jti")) {
      for (String json : List.of("null", "1", "true", "[]", "{}", "[\"a\"]", "1e400")) {
        forged.addAll(claimed(name, json));
      }
    }
    for (String name : List.of("iat", "nbf", "exp", "auth_time")) {
      for (String json :
          List.of(
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
              "1" + "0".repeat(1200))) {
        forged.addAll(claimed(name, json));
      }
    }
    for (String json :
        List.of("null", "1", "true", "{}", "[1]", "[null]", "[[\"" + AUDIENCE + "\"]]")) {
      forged.addAll(claimed("aud", json));
    }
    return forged.stream();
  }

  static Stream<Arguments> brokenJson() {
    String header = FORGE.headerJson();
    String payload = FORGE.payloadJson();
    String sub = "\"sub\":" + quoted(CLAIMS.userId().toString());
    var forged = new ArrayList<Arguments>();
    forged.add(signed("sub twice, last ours", header, "{\"sub\":\"x\"," + payload.substring(1)));
    forged.add(signed("sub twice, first ours", header, payload.replace("}", ",\"sub\":\"x\"}")));
    forged.add(signed("sub twice, the same", header, payload.replace("}", "," + sub + "}")));
    forged.add(
        signed("sub twice, once escaped", header, payload.replace("}", ",\"s\\u0075b\":\"x\"}")));
    forged.add(signed("exp twice", header, payload.replace("}", ",\"exp\":1}")));
    forged.add(signed("scope twice", header, payload.replace("}", ",\"scope\":\"api\"}")));
    forged.add(signed("alg twice", header.replace("}", ",\"alg\":\"HS256\"}"), payload));
    forged.add(
        signed(
            "alg for typ",
            header.replaceFirst("\"typ\":\"at.jwt\"", "\"alg\":\"HS256\""),
            payload));
    forged.add(signed("kid twice", "{\"kid\":\"x\"," + header.substring(1), payload));
    forged.add(signed("typ twice", "{\"typ\":\"JWT\"," + header.substring(1), payload));
    for (String json :
        List.of(
            "",
            " ",
            "{",
            "}",
            "{}",
            "[]",
            "null",
            "1",
            "\"\"",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "{'a':1}",
            "{\"a\":1,}",
            "{\"a\":NaN}",
            "{\"a\":01}",
            "{\"a\":\"\n\"}",
            "{\"a\":1}//{}",
            "\uFEFF{}",
            "{\"a\":\"\\ud800\"}")) {
      forged.add(signed("header " + json, json, payload));
      forged.add(signed("payload " + json, header, json));
    }
    forged.add(signed("header in an array", "[" + header + "]", payload));
    forged.add(signed("payload in an array", header, "[" + payload + "]"));
    forged.add(signed("more after the header", header + "{}", payload));
    forged.add(signed("more after the payload", header, payload + "{}"));
    forged.add(signed("another payload after the payload", header, payload + payload));
    forged.add(signed("blank before the payload", header, " " + payload));
    forged.add(signed("blank after the payload", header, payload + " "));
    forged.add(signed("a comment", header, payload.replaceFirst(",", ",/**/")));
    forged.add(signed("open brackets", header, "[".repeat(2500)));
    forged.add(
        signed(
            "nested arrays",
            header,
            payload.replace("}", ",\"a\":" + "[".repeat(1200) + "]".repeat(1200) + "}")));
    forged.add(
        signed("a long name", header, payload.replace("}", ",\"" + "a".repeat(4000) + "\":1}")));
    forged.add(
        signed("a long number", header, payload.replace("}", ",\"a\":" + "9".repeat(1500) + "}")));
    return forged.stream();
  }

  static Stream<Arguments> brokenText() {
    int first = REAL.indexOf('.');
    int last = REAL.lastIndexOf('.');
    String header = REAL.substring(0, first);
    String payload = REAL.substring(first + 1, last);
    String signature = REAL.substring(last + 1);
    String shorter = REAL.substring(0, REAL.length() - 1);
    char stray = (char) (REAL.charAt(REAL.length() - 1) + 1);
    return Stream.of(
            "",
            " ",
            ".",
            "..",
            "...",
            "a.b.c",
            "null",
            "Bearer " + REAL,
            REAL + ".",
            "." + REAL,
            REAL + ".x",
            header + "." + payload,
            header + "." + payload + "." + signature + "." + signature,
            payload + "." + header + "." + signature,
            header + ".." + signature,
            "." + payload + "." + signature,
            header + "=." + payload + "." + signature,
            header + "." + payload + "=." + signature,
            REAL + "=",
            REAL + "==",
            REAL + "%3D",
            REAL + "\n",
            "\n" + REAL,
            REAL + "\r\n",
            REAL + "\u0000",
            " " + REAL,
            REAL + "\u200B",
            header + "." + payload + "\n." + signature,
            header + " ." + payload + "." + signature,
            shorter,
            shorter + stray,
            REAL.replace('.', ','),
            REAL.replace('.', '\uFF0E'),
            REAL + " " + REAL,
            REAL + REAL,
            header + "." + payload + "." + signature.replace('-', '+').replace('_', '/') + "/",
            "{\"payload\":\"" + payload + "\",\"signature\":\"" + signature + "\"}",
            "x".repeat(4097),
            "x".repeat(2_000_000),
            ".".repeat(4096),
            REAL + "A".repeat(4096),
            "\uD800",
            "\u0000",
            "\uD83D\uDE00.\uD83D\uDE00.\uD83D\uDE00")
        .map(text -> arguments("text " + text.substring(0, Math.min(20, text.length())), text));
  }

  private static JwtForge forge() {
    Map<String, String> header = new LinkedHashMap<>();
    header.put("alg", "\"HS256\"");
    header.put("typ", "\"at+jwt\"");
    header.put("kid", quoted(KID));
    Map<String, String> payload = new LinkedHashMap<>();
    payload.put("iss", quoted(ISSUER));
    payload.put("sub", quoted(CLAIMS.userId().toString()));
    payload.put("aud", quoted(AUDIENCE));
    payload.put("iat", String.valueOf(NOW.getEpochSecond()));
    payload.put("nbf", String.valueOf(NOW.getEpochSecond()));
    payload.put("exp", String.valueOf(NOW.getEpochSecond() + 1800));
    payload.put("jti", "\"c29tZSB1bmlxdWUgaWQ\"");
    payload.put("sid", quoted(CLAIMS.sessionId().toString()));
    payload.put("auth_time", String.valueOf(NOW.getEpochSecond() - 60));
    payload.put("scope", "\"api\"");
    return new JwtForge(header, payload);
  }

  private static String otherKid() {
    var other =
        new JwtAccessTokens(
            new JwtSettings(JwtAlgorithm.HS512, Secret.of("k".repeat(64)), ISSUER, AUDIENCE),
            new ScriptedSecretSource());
    String header = JwtForge.unbase64(other.issue(CLAIMS).reveal().split("\\.", -1)[0]);
    return header.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
  }

  private static List<Arguments> claimed(String name, String json) {
    String what = name + " " + json.substring(0, Math.min(40, json.length()));
    return List.of(arguments(what, sign(FORGE.claim(name, json))));
  }

  private static Arguments signed(String what, String header, String payload) {
    return arguments(what, JwtForge.signed(header, payload, "HmacSHA256", KEY));
  }

  private static String sign(JwtForge forge) {
    return forge.signed("HmacSHA256", KEY);
  }

  private static String unsigned(JwtForge forge) {
    return JwtForge.base64(forge.headerJson()) + "." + JwtForge.base64(forge.payloadJson());
  }

  private static String rsa(JwtForge forge, KeyPair keys) throws GeneralSecurityException {
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(keys.getPrivate());
    signer.update(unsigned(forge).getBytes(StandardCharsets.US_ASCII));
    return JwtForge.base64(signer.sign());
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static Optional<Claims> verify(String token) {
    return TOKENS.verify(Secret.of(token), NOW);
  }
}
