package io.sallyport.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in {@code deploy}, and what it gives the server. */
final class DeploymentFiles {

  static final Path FOLDER = Path.of("..", "deploy");
  static final Path KUBERNETES = FOLDER.resolve("kubernetes");

  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z][A-Z_]+)=(\\S+)");
  private static final Pattern SIZE = Pattern.compile("(\\d+)\\s*(k|m|g|Ki|Mi|Gi)");

  private DeploymentFiles() {}

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode yaml(Path file) {
    try {
      return new YAMLMapper().readTree(file.toFile());
    } catch (IOException noYaml) {
      throw new UncheckedIOException(noYaml);
    }
  }

  static List<Path> manifests() {
    try (Stream<Path> files = Files.list(KUBERNETES)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode manifest(String kind) {
    return manifests().stream()
        .map(DeploymentFiles::yaml)
        .filter(manifest -> manifest.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind));
  }

  static JsonNode pod() {
    return manifest("Deployment").at("/spec/template/spec");
  }

  static JsonNode container() {
    return pod().at("/containers/0");
  }

  static JsonNode composed() {
    return yaml(FOLDER.resolve("compose.yaml")).at("/services/sallyport");
  }

  /** What the image sets by itself. */
  static Map<String, String> ofImage() {
    return assignments("(?m)^ENV (.+)$", text(FOLDER.resolve("Containerfile")));
  }

  static Map<String, String> ofCompose() {
    Map<String, String> found = new LinkedHashMap<>();
    composed()
        .path("environment")
        .properties()
        .forEach(variable -> found.put(variable.getKey(), variable.getValue().asText()));
    return found;
  }

  static Map<String, String> ofKubernetes() {
    Map<String, String> found = new LinkedHashMap<>();
    manifest("Kustomization")
        .at("/configMapGenerator/0/literals")
        .forEach(literal -> found.putAll(assignments("(.+)", literal.asText())));
    container()
        .path("env")
        .forEach(
            variable -> found.put(variable.path("name").asText(), variable.path("value").asText()));
    return found;
  }

  static Map<String, String> ofSystemd() {
    return assignments("(?m)^#?Environment=(.+)$", text(FOLDER.resolve("sallyport.service")));
  }

  private static Map<String, String> assignments(String lines, String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Pattern.compile(lines)
        .matcher(text)
        .results()
        .flatMap(line -> ASSIGNMENT.matcher(line.group(1)).results())
        .forEach(assignment -> found.put(assignment.group(1), assignment.group(2)));
    return found;
  }

  /** The bytes that {@code 512m} or {@code 512Mi} means, to Java, Compose and Kubernetes. */
  static long bytes(String size) {
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(size);
    }
    int power = "kmg".indexOf(Character.toLowerCase(matcher.group(2).charAt(0))) + 1;
    return Long.parseLong(matcher.group(1)) << (10 * power);
  }

  /** The limits that the launcher gives Java, for all that Java says how to limit. */
  static List<Long> limitsOfJava() {
    return Pattern.compile(
            "-(?:Xmx|XX:MaxMetaspaceSize=|XX:ReservedCodeCacheSize=|XX:MaxDirectMemorySize=)(\\d+[kmg])")
        .matcher(text(Path.of("..", "sallyport")).replaceAll("(?m)^#.*$", ""))
        .results()
        .map(flag -> bytes(flag.group(1)))
        .toList();
  }
}
