package io.sallyport.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP that no client library would. */
public final class RawHttp {
  private RawHttp() {}

  /** Sends the bytes of a request in ISO 8859-1, and reads until the server closes. */
  public static String exchange(int port, String request) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A request without a body, for one response. */
  public static String get(int port, String target, String... headers) {
    var request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: x\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return exchange(port, request.append("Connection: close\r\n\r\n").toString());
  }

  public static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  public static JsonNode body(String answer) {
    try {
      return new JsonMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    } catch (IOException notJson) {
      throw new AssertionError("Not JSON: " + answer, notJson);
    }
  }
}
