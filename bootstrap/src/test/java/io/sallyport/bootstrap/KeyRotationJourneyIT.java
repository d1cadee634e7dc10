package io.sallyport.bootstrap;

import static io.sallyport.bootstrap.RunningServer.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.databind.JsonNode;
import io.sallyport.bootstrap.RunningServer.TestResponse;
import io.sallyport.bootstrap.command.CommandRun;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Key pairs take turns under the eyes of a verifier that knows nothing but what we publish. */
final class KeyRotationJourneyIT {

  @Tag("ASVS-13.3.4")
  @ParameterizedTest
  @ValueSource(strings = {"ES256", "RS256"})
  void tokens_stay_good_while_keys_take_turns(String algorithm, @TempDir Path folder)
      throws Exception {
    Path data = PackedServer.dataFolder(folder);
    Map<String, String> environment = Map.of("DATA_DIR", data.toString(), "ALGORITHM", algorithm);
    String before;
    try (var server = new RunningServer(environment)) {
      server.register("ada@example.org");
      TestResponse tokens = server.logIn("ada@example.org", PASSWORD);
      before = tokens.text("access_token");
      verify(server, before);
      assertEquals(1, published(server).size());
      assertTrue(list(data, algorithm).contains("\t" + algorithm + "\tsigning\t"));

      rotate(data, algorithm);
      assertTrue(list(data, algorithm).contains("\tcoming\t"));
      String now = rotate(data, algorithm, "--now");
      String kid = now.substring(0, now.indexOf(' '));
      String after = signedBy(server, kid, tokens.text("refresh_token"));

      assertNotEquals(kid, verify(server, before).getKeyId());
      assertEquals(kid, verify(server, after).getKeyId());
      assertEquals(3, published(server).size());
      assertEquals(200, server.get("/users/me", before).status());
      assertEquals(200, server.get("/users/me", after).status());
      assertTrue(list(data, algorithm).contains("\tretired\t"));
    }
    try (var again = new RunningServer(environment)) {
      assertEquals(200, again.get("/users/me", before).status());
      verify(again, before);
      verify(again, again.logIn("ada@example.org"));
    }
  }

  /** A copy of the private key is worth nothing, on the server that runs, within ten seconds. */
  @Test
  void a_leaked_key_signs_nothing_that_is_believed(@TempDir Path folder) throws Exception {
    Path data = PackedServer.dataFolder(folder);
    Map<String, String> environment = Map.of("DATA_DIR", data.toString(), "ALGORITHM", "ES256");
    try (var server = new RunningServer(environment)) {
      server.register("ada@example.org");
      TestResponse tokens = server.logIn("ada@example.org", PASSWORD);
      String leaked = verify(server, tokens.text("access_token")).getKeyId();

      CommandRun run = CommandRun.of(data, "", "keys", "retire", leaked, "--algorithm=ES256");
      assertEquals(0, run.exitCode(), run.err());
      String successor = run.out().lines().toList().get(1).substring(0, 43);

      waitUntilRefused(server, tokens.text("access_token"));
      assertEquals(1, published(server).size());
      TestResponse refreshed = server.refresh(tokens.text("refresh_token"));
      assertEquals(successor, verify(server, refreshed.text("access_token")).getKeyId());
      assertEquals(200, server.get("/users/me", refreshed.text("access_token")).status());
    }
  }

  /** Ten seconds between two readings; the bound leaves room for a slow machine. */
  private static void waitUntilRefused(RunningServer server, String token)
      throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (server.get("/users/me", token).status() == 401) {
        return;
      }
      Thread.sleep(500);
    }
    throw new AssertionError("A token of the retired pair is still believed.");
  }

  /** What a token names that the server does not know makes it look for new pairs. */
  private static String signedBy(RunningServer server, String kid, String refreshToken)
      throws InterruptedException {
    String stranger =
        base64("{\"alg\":\"ES256\",\"kid\":\"%s\",\"typ\":\"at+jwt\"}".formatted("x".repeat(43)))
            + "."
            + base64("{}")
            + ".";
    String latest = refreshToken;
    for (int i = 0; i < 40; i++) {
      assertEquals(401, server.get("/users/me", stranger + "x".repeat(86)).status());
      TestResponse tokens = server.refresh(latest);
      latest = tokens.text("refresh_token");
      if (JWT.decode(tokens.text("access_token")).getKeyId().equals(kid)) {
        return tokens.text("access_token");
      }
      Thread.sleep(500);
    }
    throw new AssertionError("The new pair does not sign.");
  }

  private static String rotate(Path data, String algorithm, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "keys";
    arguments[1] = "rotate";
    arguments[2] = "--algorithm=" + algorithm;
    System.arraycopy(options, 0, arguments, 3, options.length);
    CommandRun run = CommandRun.of(data, "", arguments);
    assertEquals(0, run.exitCode(), run.err());
    return run.out();
  }

  private static String list(Path data, String algorithm) {
    CommandRun run = CommandRun.of(data, "", "keys", "list", "--algorithm=" + algorithm);
    assertEquals(0, run.exitCode(), run.err());
    assertFalse(run.out().contains("v1."), "a sealed part");
    return run.out();
  }

  private static JsonNode published(RunningServer server) {
    return server.outside(false, "/.well-known/jwks.json").body().path("keys");
  }

  /** As another service would, from the published keys alone. */
  private static DecodedJWT verify(RunningServer server, String token)
      throws GeneralSecurityException {
    String kid = JWT.decode(token).getKeyId();
    JsonNode key =
        StreamSupport.stream(published(server).spliterator(), false)
            .filter(each -> each.path("kid").asText().equals(kid))
            .findFirst()
            .orElseThrow();
    return JWT.require(algorithm(key))
        .withIssuer("sallyport")
        .withAudience("sallyport")
        .build()
        .verify(token);
  }

  private static Algorithm algorithm(JsonNode key) throws GeneralSecurityException {
    if (key.path("kty").asText().equals("RSA")) {
      var spec = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
      return Algorithm.RSA256(
          (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec), null);
    }
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec("secp256r1"));
    var spec =
        new ECPublicKeySpec(
            new ECPoint(number(key, "x"), number(key, "y")),
            curve.getParameterSpec(ECParameterSpec.class));
    return Algorithm.ECDSA256(
        (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec), null);
  }

  private static BigInteger number(JsonNode key, String member) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(member).asText()));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
