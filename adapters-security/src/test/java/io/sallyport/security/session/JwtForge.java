package io.sallyport.security.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Writes tokens member by member, so that anything can be wrong with them. */
record JwtForge(Map<String, String> header, Map<String, String> payload) {

  JwtForge {
    header = new LinkedHashMap<>(header);
    payload = new LinkedHashMap<>(payload);
  }

  /** With a member of the header set to this JSON. */
  JwtForge header(String name, String json) {
    var forge = new JwtForge(header, payload);
    forge.header.put(name, json);
    return forge;
  }

  JwtForge withoutHeader(String name) {
    var forge = new JwtForge(header, payload);
    forge.header.remove(name);
    return forge;
  }

  /** With a member of the payload set to this JSON. */
  JwtForge claim(String name, String json) {
    var forge = new JwtForge(header, payload);
    forge.payload.put(name, json);
    return forge;
  }

  JwtForge withoutClaim(String name) {
    var forge = new JwtForge(header, payload);
    forge.payload.remove(name);
    return forge;
  }

  String headerJson() {
    return json(header);
  }

  String payloadJson() {
    return json(payload);
  }

  /** Header, dot, payload. */
  String content() {
    return base64(headerJson()) + "." + base64(payloadJson());
  }

  String signed(Target.Signer signer) {
    return signed(headerJson(), payloadJson(), signer);
  }

  String signed(String mac, byte[] key) {
    return signed(content -> mac(content, mac, key));
  }

  static String signed(String headerJson, String payloadJson, Target.Signer signer) {
    String content = base64(headerJson) + "." + base64(payloadJson);
    return content + "." + base64(signer.sign(content));
  }

  /** The {@code kid} that a token names. */
  static String keyId(String token) {
    return unbase64(token.split("\\.", -1)[0]).replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  static byte[] mac(String content, String name, byte[] key) {
    try {
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(key, name));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String unbase64(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static String json(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
