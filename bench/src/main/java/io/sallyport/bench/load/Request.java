package io.sallyport.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An HTTP request that can be sent again and again. */
record Request(String method, String path, Map<String, String> headers, String body) {

  static Request get(String path) {
    return new Request("GET", path, Map.of(), "");
  }

  static Request get(String path, String token) {
    return new Request("GET", path, Map.of("Authorization", "Bearer " + token), "");
  }

  static Request post(String path, Map<String, String> json) {
    return json("POST", path, Map.of(), json);
  }

  static Request json(
      String method, String path, Map<String, String> headers, Map<String, String> json) {
    String body =
        json.entrySet().stream()
            .map(member -> "\"" + member.getKey() + "\":\"" + member.getValue() + "\"")
            .collect(Collectors.joining(",", "{", "}"));
    Map<String, String> all = new java.util.TreeMap<>(headers);
    all.put("Content-Type", "application/json");
    return new Request(method, path, all, body);
  }

  static Request form(String path, String fields) {
    return new Request(
        "POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), fields);
  }

  /** As {@code requests.lua} reads it. */
  String line() {
    String fields =
        headers.entrySet().stream()
            .map(field -> field.getKey() + ": " + field.getValue())
            .collect(Collectors.joining("|"));
    return String.join("\t", method, path, fields, body);
  }

  static Path write(Path file, List<Request> requests) throws IOException {
    return Files.write(file, requests.stream().map(Request::line).toList());
  }
}
