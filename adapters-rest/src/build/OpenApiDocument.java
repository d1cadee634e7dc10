import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the OpenAPI document of its parts. The part {@code contract.yaml} has what stands once;
 * every capability has a part with its paths and components. The codes of problems come from the
 * catalogues. The build runs this, so that the server and those who generate clients need no reader
 * of YAML.
 */
final class OpenApiDocument {
  private static final String CODES = "x-extensible-enum: []";

  /** The lines below each key, {@code components} divided once more: {@code components/schemas}. */
  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  /**
   * Takes the folder of the parts, the folder to write to, and the folders in which catalogues of
   * problems lie. Writes nothing if all of them are older than what is there.
   */
  public static void main(String[] arguments) throws IOException {
    Path yaml = Path.of(arguments[1], "openapi.yaml");
    Path json = Path.of(arguments[1], "openapi.json");
    List<Path> parts = files(Path.of(arguments[0]), name -> name.endsWith(".yaml"));
    List<Path> catalogues = new ArrayList<>();
    for (String folder : Arrays.asList(arguments).subList(2, arguments.length)) {
      catalogues.addAll(files(Path.of(folder), "problems.json"::equals));
    }
    if (isNewer(json, parts) && isNewer(json, catalogues)) {
      return;
    }
    String text = put(parts, catalogues);
    Files.createDirectories(json.getParent());
    Files.writeString(yaml, text);
    Files.writeString(
        json,
        new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new YAMLMapper().readTree(text))
            + "\n");
  }

  private static boolean isNewer(Path made, List<Path> sources) throws IOException {
    for (Path source : sources) {
      if (!Files.exists(made)
          || Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(made)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** What stands once comes first. */
  private static String put(List<Path> parts, List<Path> catalogues) throws IOException {
    var document = new OpenApiDocument();
    for (boolean once : new boolean[] {true, false}) {
      for (Path part : parts) {
        if (part.endsWith("contract.yaml") == once) {
          document.add(part);
        }
      }
    }
    List<JsonNode> problems = new ArrayList<>();
    for (Path catalogue : catalogues) {
      new JsonMapper().readTree(catalogue.toFile()).forEach(problems::add);
    }
    String text = document.text();
    for (boolean inErrors : new boolean[] {false, true}) {
      text = text.replaceFirst(Pattern.quote(CODES), codes(problems, inErrors));
    }
    return text;
  }

  private static List<Path> files(Path folder, Predicate<String> named) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> named.test(file.getFileName().toString())).sorted().toList();
    }
  }

  /** A problem has a status; what stands inside {@code errors} only has none. */
  private static String codes(List<JsonNode> problems, boolean inErrors) {
    return problems.stream()
        .filter(problem -> problem.get("status").isNull() == inErrors)
        .map(problem -> "\n        - " + problem.get("code").asText())
        .collect(Collectors.joining("", "x-extensible-enum:", ""));
  }

  private void add(Path part) throws IOException {
    String key = "";
    for (String line : Files.readAllLines(part)) {
      boolean inner = key.startsWith("components:") && line.matches("  \\w+:");
      if (inner || line.matches("\\w+:.*")) {
        key = inner ? "components:\n" + line : line;
        sections.computeIfAbsent(key, none -> new ArrayList<>());
      } else {
        sections.get(key).add(line);
      }
    }
  }

  private String text() {
    var text = new StringBuilder();
    sections.forEach(
        (key, lines) -> {
          text.append(key.replaceFirst("components:\n", "")).append('\n');
          lines.forEach(line -> text.append(line).append('\n'));
        });
    return text.toString();
  }
}
