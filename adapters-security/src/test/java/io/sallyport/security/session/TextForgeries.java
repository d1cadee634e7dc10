package io.sallyport.security.session;

import static io.sallyport.security.session.JwtForge.quoted;

import java.util.List;

/** Tokens signed by our own key in another form than the one we write. */
record TextForgeries(Target target) {

  void addTo(Forgeries forged) {
    addRepeatedMembers(forged);
    addBrokenJson(forged);
    addBrokenText(forged);
  }

  private void addRepeatedMembers(Forgeries forged) {
    String header = target.forge().headerJson();
    String payload = target.forge().payloadJson();
    String algorithm = quoted(target.algorithm());
    String sub = "\"sub\":" + quoted(SampleTokens.CLAIMS.userId().toString());
    sign(forged, "sub twice, last ours", header, "{\"sub\":\"x\"," + payload.substring(1));
    sign(forged, "sub twice, first ours", header, payload.replace("}", ",\"sub\":\"x\"}"));
    sign(forged, "sub twice, the same", header, payload.replace("}", "," + sub + "}"));
    sign(forged, "sub twice, once escaped", header, payload.replace("}", ",\"s\\u0075b\":\"x\"}"));
    sign(forged, "exp twice", header, payload.replace("}", ",\"exp\":1}"));
    sign(forged, "scope twice", header, payload.replace("}", ",\"scope\":\"api\"}"));
    sign(forged, "alg twice", header.replace("}", ",\"alg\":" + algorithm + "}"), payload);
    sign(forged, "alg twice, first none", "{\"alg\":\"none\"," + header.substring(1), payload);
    sign(forged, "alg twice, last none", header.replace("}", ",\"alg\":\"none\"}"), payload);
    sign(
        forged,
        "alg for typ",
        header.replaceFirst("\"typ\":\"at.jwt\"", "\"alg\":" + algorithm),
        payload);
    sign(forged, "kid twice", "{\"kid\":\"x\"," + header.substring(1), payload);
    sign(forged, "kid twice, last another", header.replace("}", ",\"kid\":\"x\"}"), payload);
    sign(forged, "typ twice", "{\"typ\":\"JWT\"," + header.substring(1), payload);
    sign(
        forged,
        "typ twice, once escaped",
        "{\"t\\u0079p\":\"JWT\"," + header.substring(1),
        payload);
  }

  private void addBrokenJson(Forgeries forged) {
    String header = target.forge().headerJson();
    String payload = target.forge().payloadJson();
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
      sign(forged, "header " + json, json, payload);
      sign(forged, "payload " + json, header, json);
    }
    sign(forged, "header in an array", "[" + header + "]", payload);
    sign(forged, "payload in an array", header, "[" + payload + "]");
    sign(forged, "more after the header", header + "{}", payload);
    sign(forged, "more after the payload", header, payload + "{}");
    sign(forged, "another payload after the payload", header, payload + payload);
    sign(forged, "blank before the header", " " + header, payload);
    sign(forged, "blank after the header", header + " ", payload);
    sign(forged, "blank before the payload", header, " " + payload);
    sign(forged, "blank after the payload", header, payload + " ");
    sign(forged, "a byte order mark before the payload", header, "\uFEFF" + payload);
    sign(forged, "a comment", header, payload.replaceFirst(",", ",/**/"));
    sign(forged, "open brackets", header, "[".repeat(2500));
    sign(
        forged,
        "nested arrays",
        header,
        payload.replace("}", ",\"a\":" + "[".repeat(1200) + "]".repeat(1200) + "}"));
    sign(forged, "a long name", header, payload.replace("}", ",\"" + "a".repeat(4000) + "\":1}"));
    sign(forged, "a long number", header, payload.replace("}", ",\"a\":" + "9".repeat(1500) + "}"));
  }

  private void addBrokenText(Forgeries forged) {
    String real = target.real();
    String[] parts = real.split("\\.", -1);
    String header = parts[0];
    String payload = parts[1];
    String signature = parts[2];
    String shorter = real.substring(0, real.length() - 1);
    char stray = (char) (real.charAt(real.length() - 1) + 1);
    List<String> texts =
        List.of(
            "",
            " ",
            ".",
            "..",
            "...",
            "a.b.c",
            "null",
            "Bearer " + real,
            real + ".",
            "." + real,
            real + ".x",
            header + "." + payload,
            header + "." + payload + "." + signature + "." + signature,
            payload + "." + header + "." + signature,
            header + ".." + signature,
            "." + payload + "." + signature,
            header + "=." + payload + "." + signature,
            header + "." + payload + "=." + signature,
            real + "=",
            real + "==",
            real + "%3D",
            real + "\n",
            "\n" + real,
            real + "\r\n",
            real + "\u0000",
            " " + real,
            real + "\u200B",
            header + "." + payload + "\n." + signature,
            header + " ." + payload + "." + signature,
            shorter,
            shorter + stray,
            real.replace('.', ','),
            real.replace('.', '\uFF0E'),
            real + " " + real,
            real + real,
            header + "." + payload + "." + signature.replace('-', '+').replace('_', '/') + "/",
            "{\"payload\":\"" + payload + "\",\"signature\":\"" + signature + "\"}",
            header + ".." + header + "." + payload + "." + signature,
            "x".repeat(4097),
            "x".repeat(2_000_000),
            ".".repeat(4096),
            real + "A".repeat(4096),
            "\uD800",
            "\u0000",
            "\uD83D\uDE00.\uD83D\uDE00.\uD83D\uDE00");
    for (int number = 0; number < texts.size(); number++) {
      String text = texts.get(number);
      String what = text.substring(0, Math.min(20, text.length()));
      forged.add("text " + number + ": " + what, text);
    }
  }

  private void sign(Forgeries forged, String name, String header, String payload) {
    forged.add(name, JwtForge.signed(header, payload, target.signer()));
  }
}
