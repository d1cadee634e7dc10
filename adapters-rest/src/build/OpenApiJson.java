import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Spells the OpenAPI document as JSON. The build runs it on openapi.yaml, so that the server and
 * those who generate clients need no reader of YAML.
 */
final class OpenApiJson {

  /** Takes the YAML to read, and the JSON to write if it is older. */
  public static void main(String[] arguments) throws IOException {
    Path yaml = Path.of(arguments[0]);
    Path json = Path.of(arguments[1]);
    if (Files.exists(json)
        && Files.getLastModifiedTime(json).compareTo(Files.getLastModifiedTime(yaml)) > 0) {
      return;
    }
    Files.createDirectories(json.getParent());
    Files.writeString(
        json,
        new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(new YAMLMapper().readTree(yaml.toFile()))
            + "\n");
  }
}
